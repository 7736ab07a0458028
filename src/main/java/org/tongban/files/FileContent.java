package org.tongban.files;

/** A file with its bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record FileContent(StoredFile file, byte[] bytes) {}
