package org.tongban.console.internal.stories;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stories of one pack.
 *
 * @param files texts by path within the pack: {@code stories/*.yaml} and {@code stories/parts/*}
 */
public record StoryPack(String name, Map<String, String> files) {

    private static final String ROOT = "/packs/";

    /** All packs of the program that tell stories, by name. */
    public static List<StoryPack> inProgram() {
        var packs = new TreeMap<String, Map<String, String>>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(StoryPack.class.getClassLoader());
            for (var resource : resolver.getResources("classpath*:packs/*/stories/**/*.yaml")) {
                var url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
                var path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                int slash = path.indexOf('/');
                packs.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                        .put(
                                path.substring(slash + 1),
                                resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return packs.entrySet().stream()
                .map(pack -> new StoryPack(pack.getKey(), pack.getValue()))
                .toList();
    }

    /** The stories of a pack that lies in a folder. */
    public static StoryPack inFolder(Path folder) {
        var files = new TreeMap<String, String>();
        var stories = folder.resolve("stories");
        if (Files.isDirectory(stories)) {
            try (var paths = Files.walk(stories)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(path).toString().replace('\\', '/'),
                            Files.readString(path));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new StoryPack(String.valueOf(folder.getFileName()), files);
    }

    /** Reads every story, parts put in where they are named; refuses what breaks a rule. */
    public List<Story> read() {
        var told = new ArrayList<Story>();
        var reader = new StoryReader(this);
        for (var path : files.keySet()) {
            if (path.matches("stories/[^/]+\\.yaml")) {
                told.add(reader.read(path));
            }
        }
        return told;
    }
}
