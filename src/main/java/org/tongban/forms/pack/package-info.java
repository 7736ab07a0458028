@NullMarked
package org.tongban.forms.pack;

import org.jspecify.annotations.NullMarked;
