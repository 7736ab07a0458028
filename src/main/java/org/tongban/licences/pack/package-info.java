/** Reads the {@code papers/} and {@code licences/} folders of packs. */
@NullMarked
package org.tongban.licences.pack;

import org.jspecify.annotations.NullMarked;
