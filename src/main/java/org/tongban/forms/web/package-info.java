@NullMarked
package org.tongban.forms.web;

import org.jspecify.annotations.NullMarked;
