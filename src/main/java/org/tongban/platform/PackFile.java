package org.tongban.platform;

import java.nio.charset.StandardCharsets;
import org.tongban.core.Problem;

/**
 * One file of a pack.
 *
 * @param path relative to the pack, for example {@code catalogue/establish.yaml}
 */
public record PackFile(String pack, String path, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** File name without folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Refusal of the whole pack because of this file; {@code line} counts from 1, 0 when no line
     * applies.
     */
    public Problem refused(int line, String reason) {
        return PlatformProblem.PACK_REFUSED.with(
                "file", pack + "/" + path, "line", line, "reason", reason);
    }
}
