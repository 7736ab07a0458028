/**
 * Stories: journeys over HTTP, told in the files {@code stories/*.yaml} of a pack. In every step
 * somebody does something, and the story says what that person sees. The language is described in
 * {@code docs/stories.md}.
 */
@NullMarked
package org.tongban.console.internal.stories;

import org.jspecify.annotations.NullMarked;
