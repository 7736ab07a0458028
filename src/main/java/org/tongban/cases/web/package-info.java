/** The officer's desk: worklist, case, acting; the supervisor's list. */
@NullMarked
package org.tongban.cases.web;

import org.jspecify.annotations.NullMarked;
