/** Storage, search terms and pinyin of the catalogue. */
@NullMarked
package org.tongban.catalogue.internal;

import org.jspecify.annotations.NullMarked;
