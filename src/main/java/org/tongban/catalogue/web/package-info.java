/** Pages and JSON API of the catalogue. */
@NullMarked
package org.tongban.catalogue.web;

import org.jspecify.annotations.NullMarked;
