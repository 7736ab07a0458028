/** The rater's page, the agency's answers, public figures. */
@NullMarked
package org.tongban.insight.web;

import org.jspecify.annotations.NullMarked;
