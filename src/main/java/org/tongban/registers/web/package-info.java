@NullMarked
package org.tongban.registers.web;

import org.jspecify.annotations.NullMarked;
