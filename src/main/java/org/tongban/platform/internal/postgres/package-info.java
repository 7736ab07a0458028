/**
 * PostgreSQL's life when Tongban brings its own: unpack, make, start, watch, stop. Plain Java, no
 * Spring, so that commands which need no application can use it. Why it owns the process:
 * docs/decisions/0001-own-postgresql.md.
 */
@NullMarked
package org.tongban.platform.internal.postgres;

import org.jspecify.annotations.NullMarked;
