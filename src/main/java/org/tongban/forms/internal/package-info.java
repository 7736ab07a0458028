@NullMarked
package org.tongban.forms.internal;

import org.jspecify.annotations.NullMarked;
