/** Reads what a pack says about ratings. */
@NullMarked
package org.tongban.insight.pack;

import org.jspecify.annotations.NullMarked;
