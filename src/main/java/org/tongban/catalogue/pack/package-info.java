/** Readers of law, calendars and items in packs. */
@NullMarked
package org.tongban.catalogue.pack;

import org.jspecify.annotations.NullMarked;
