package org.tongban.flow;

import java.util.Map;

/**
 * A token at rest. Tokens form a tree: what lies in a sub-process hangs on its token, a boundary
 * event on that of its activity; 0 is the process itself.
 *
 * @param id also the wait id, where the token waits for something
 * @param boundary it waits at the edge of its parent
 * @param data progress of a multi-instance, or the variables of a called process
 */
public record Token(
        int id, int parent, String node, Kind kind, boolean boundary, Map<String, Object> data) {

    /** What a token rests on. */
    public enum Kind {
        WORK,
        SERVICE,
        TIMER,
        MESSAGE,
        SIGNAL,
        SCOPE,
        CALL,
        REPEAT;

        /** Something from outside is awaited. */
        public boolean waits() {
            return ordinal() <= SIGNAL.ordinal();
        }
    }

    public Token with(Map<String, Object> changed) {
        return new Token(id, parent, node, kind, boundary, changed);
    }
}
