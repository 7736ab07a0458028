@NullMarked
package org.tongban.registers.internal.names;

import org.jspecify.annotations.NullMarked;
