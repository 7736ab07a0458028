@NullMarked
package org.tongban.files.web;

import org.jspecify.annotations.NullMarked;
