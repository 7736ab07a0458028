@NullMarked
package org.tongban.registers.internal.sample;

import org.jspecify.annotations.NullMarked;
