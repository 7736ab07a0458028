/** How days and office hours are counted. */
@NullMarked
package org.tongban.law.internal;

import org.jspecify.annotations.NullMarked;
