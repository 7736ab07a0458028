package org.tongban.console.internal.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;

/** Every story of every pack comes true in the house as it stands. */
@TongbanTest
class StoryTests {

    private static final long SEED = new SecureRandom().nextInt(1_000_000);

    @LocalServerPort int port;

    @TempDir static Path papers;

    @TestFactory
    Stream<DynamicTest> everyStoryComesTrue() {
        System.out.println("StoryTests: seed " + SEED);
        return StoryPack.inProgram().stream()
                .flatMap(pack -> pack.read().stream())
                .map(story -> DynamicTest.dynamicTest(story.place(), () -> comesTrue(story)));
    }

    private void comesTrue(Story story) throws Exception {
        var said = new ArrayList<String>();
        var runner =
                new StoryRunner(
                        URI.create("http://localhost:" + port),
                        SEED,
                        Clock.system(ZoneId.of("Asia/Shanghai")),
                        papers,
                        said::add);
        assertThat(runner.run(story)).as(() -> String.join("\n", said)).isTrue();
        long downloads =
                story.steps().stream()
                        .flatMap(step -> step.parts().stream())
                        .filter(part -> part.verb() == Verb.DOWNLOADS)
                        .count();
        assertThat(kept(story)).hasSize((int) downloads);
    }

    private static List<Path> kept(Story story) throws Exception {
        var folder = papers.resolve(story.name());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
