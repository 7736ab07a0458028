/** How licences and papers are kept, printed and issued. */
@NullMarked
package org.tongban.licences.internal;

import org.jspecify.annotations.NullMarked;
