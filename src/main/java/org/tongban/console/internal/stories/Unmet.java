package org.tongban.console.internal.stories;

/** Something on a page is not as a story says; whoever knows the line makes a failure of it. */
final class Unmet extends RuntimeException {

    Unmet(String reason) {
        super(reason);
    }
}
