package org.tongban.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, as the house tests read them. */
final class Sources {

    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path MAIN = ROOT.resolve("src/main/java/org/tongban");
    static final Path MIGRATIONS = ROOT.resolve("src/main/resources/db/migration");

    /** The modules from the ground up, as DESIGN lists them; imports and SQL point down this list. */
    static final List<String> FLOORS =
            List.of(
                    "core", "law", "flow", "platform", "journal", "files", "messaging", "parties",
                    "seals", "registers", "forms", "licences", "catalogue", "scheduling", "sensing",
                    "cases", "exchange", "documents", "hotline", "publishing", "mobility", "health",
                    "apps", "supervision", "insight", "portal", "console");

    private Sources() {}

    static List<Path> listFiles(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Java files of the product by module. */
    static Map<String, List<Path>> javaByModule() {
        return listFiles(MAIN, ".java").stream()
                .filter(path -> MAIN.relativize(path).getNameCount() > 1)
                .collect(
                        Collectors.groupingBy(
                                path -> MAIN.relativize(path).getName(0).toString(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    static List<String> modules() {
        return List.copyOf(javaByModule().keySet());
    }

    static String name(Path path) {
        return ROOT.relativize(path).toString().replace('\\', '/');
    }

    /** All string literals and text blocks of a Java file, one after another. */
    static String literals(Path path) {
        var literal = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
        return literal.matcher(withoutComments(read(path)))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.joining("\n"));
    }

    static String withoutComments(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}
