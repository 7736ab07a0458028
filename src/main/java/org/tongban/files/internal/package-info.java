@NullMarked
package org.tongban.files.internal;

import org.jspecify.annotations.NullMarked;
