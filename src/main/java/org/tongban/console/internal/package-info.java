@NullMarked
package org.tongban.console.internal;

import org.jspecify.annotations.NullMarked;
