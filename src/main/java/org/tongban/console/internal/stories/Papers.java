package org.tongban.console.internal.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the persons of a story have downloaded; left in a folder if somebody wants to look at it. */
final class Papers {

    private final @Nullable Path folder;
    private final Map<String, Paper> kept = new HashMap<>();
    private @Nullable Paper last;
    private int count;

    Papers(@Nullable Path keep, String story) {
        folder = keep == null ? null : keep.resolve(story);
    }

    void add(Paper paper) {
        last = paper;
        count++;
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var name = paper.name().replaceAll("[\\\\/:*?\"<>|]", "_");
            Files.write(folder.resolve("%02d-%s".formatted(count, name)), paper.bytes());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Paper last() {
        if (last == null) {
            throw new Unmet("no paper has been downloaded yet");
        }
        return last;
    }

    void keepAs(String name) {
        kept.put(name, last());
    }

    /** A downloaded paper of that name, else a file made as it is said. */
    MadeFile handedIn(String said) {
        var paper = kept.get(said);
        return paper == null ? MadeFile.of(said) : paper.handedIn();
    }
}
