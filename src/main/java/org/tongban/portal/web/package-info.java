/** The home page. */
@NullMarked
package org.tongban.portal.web;

import org.jspecify.annotations.NullMarked;
