/** Rating and counting: policies and SQL. */
@NullMarked
package org.tongban.insight.internal;

import org.jspecify.annotations.NullMarked;
