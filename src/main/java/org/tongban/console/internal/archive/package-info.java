/**
 * One consistent archive of everything the database holds, and the way back. A ZIP file: one entry
 * a table in PostgreSQL's COPY text format, and {@code manifest.json} last, with the digest of
 * each.
 */
@NullMarked
package org.tongban.console.internal.archive;

import org.jspecify.annotations.NullMarked;
