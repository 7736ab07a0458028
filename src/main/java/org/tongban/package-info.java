/** Tongban: one self-hosted system with which a town, city or province runs its public services. */
@NullMarked
package org.tongban;

import org.jspecify.annotations.NullMarked;
