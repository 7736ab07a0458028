@NullMarked
package org.tongban.registers.internal;

import org.jspecify.annotations.NullMarked;
