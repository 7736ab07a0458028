/** Certificates, kept keys and the making of signatures. */
@NullMarked
package org.tongban.seals.internal;

import org.jspecify.annotations.NullMarked;
