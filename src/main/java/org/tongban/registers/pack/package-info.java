@NullMarked
package org.tongban.registers.pack;

import org.jspecify.annotations.NullMarked;
