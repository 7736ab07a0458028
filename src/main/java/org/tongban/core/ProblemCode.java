package org.tongban.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A permanent code of something that can go wrong. Each module has one enum of these, named {@code
 * <Module>Problem}; its sentences stand in {@code messages/<module>_{zh,en}.properties} under
 * {@code problem.<code>}, with named places such as {@code {caseNumber}}.
 */
public interface ProblemCode {

    /** For example {@code CASES-0007}; never reused, never renamed. */
    String code();

    Category category();

    /** Whose fault it is, and so what the wire says (RFC 9457 status). */
    enum Category {
        INVALID(422),
        NOT_FOUND(404),
        FORBIDDEN(403),
        UNAUTHENTICATED(401),
        CONFLICT(409),
        TOO_MANY(429),
        TOO_LARGE(413),
        INTERNAL(500),
        UNAVAILABLE(503);

        private final int status;

        Category(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** A problem with named details in pairs: {@code with("caseNumber", number)}. */
    default Problem with(Object... pairs) {
        var details = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            details.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new Problem(this, Map.copyOf(details), List.of(), null);
    }
}
