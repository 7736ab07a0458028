/** What is published about keys. */
@NullMarked
package org.tongban.seals.web;

import org.jspecify.annotations.NullMarked;
