package org.tongban.platform;

/**
 * A table partitioned by UUIDv7 range that wants a partition for each month; every module names its
 * own as beans.
 *
 * @param name with its schema, for example {@code journal.entry}
 */
public record PartitionedTable(String name) {}
