/** Verification, the public look-up of licences, and the published lists. */
@NullMarked
package org.tongban.licences.web;

import org.jspecify.annotations.NullMarked;
