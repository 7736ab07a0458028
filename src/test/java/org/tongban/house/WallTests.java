package org.tongban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.tongban.Tongban;

/** Modules keep to their rooms, in Java and in SQL. */
class WallTests {

    @Test
    void modulesUseOnlyTheFacesTheyName() {
        ApplicationModules.of(Tongban.class).verify();
    }

    @Test
    void everyModuleHasItsFloor() {
        assertThat(Sources.FLOORS).containsAll(Sources.modules());
    }

    @Test
    void modulesNameOnlyLowerOnes() {
        var allowed = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}");
        var wrong = new ArrayList<String>();
        for (String module : Sources.modules()) {
            Path info = Sources.MAIN.resolve(module).resolve("package-info.java");
            var named = allowed.matcher(Sources.read(info));
            assertThat(named.find()).as(module + " names what it may import").isTrue();
            Pattern.compile("\"([a-z]+)\"")
                    .matcher(named.group(1))
                    .results()
                    .map(match -> match.group(1))
                    .filter(lower -> floor(lower) >= floor(module))
                    .forEach(lower -> wrong.add(module + " names " + lower));
        }
        assertThat(wrong).isEmpty();
    }

    /** A module reads and writes its own tables; of others only what is published. */
    @Test
    void sqlStaysWithinItsSchema() {
        Set<String> published = published();
        var wrong = new ArrayList<String>();
        Sources.javaByModule()
                .forEach(
                        (module, files) ->
                                files.forEach(
                                        file ->
                                                foreign(Sources.literals(file), module, published)
                                                        .forEach(name -> wrong.add(Sources.name(file) + ": " + name))));
        for (Path script : Sources.listFiles(Sources.MIGRATIONS, ".sql")) {
            String module = script.getParent().getFileName().toString();
            String sql = Sources.read(script).replaceAll("(?m)--.*$", "").replaceAll("'(?:[^']|'')*'", "''");
            foreign(sql, module, published).forEach(name -> wrong.add(Sources.name(script) + ": " + name));
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> published() {
        var comment = Pattern.compile("COMMENT ON (?:FUNCTION|VIEW) ([a-z_]+\\.[a-z_]+)[^;]*? IS\\s+'Published:");
        return Sources.listFiles(Sources.MIGRATIONS, ".sql").stream()
                .flatMap(script -> comment.matcher(Sources.read(script)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> foreign(String text, String module, Set<String> published) {
        String schemas = String.join("|", Sources.FLOORS);
        var used = Pattern.compile("(?i)(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|USING|REFERENCES|SELECT|,|\\()\\s*((?:" + schemas + ")\\.[a-z_]+)\\b(?!\\.)");
        return used.matcher(text).results()
                .map(match -> match.group(1))
                .filter(name -> !name.startsWith(module + "."))
                .filter(name -> isTableOrFunction(name))
                .filter(name -> !published.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Message keys and topics look like tables too; only names that some migration makes are meant. */
    private static boolean isTableOrFunction(String name) {
        return MADE.contains(name);
    }

    private static final Set<String> MADE = made();

    private static Set<String> made() {
        var create = Pattern.compile("(?i)CREATE (?:OR REPLACE )?(?:UNLOGGED )?(?:TABLE|VIEW|FUNCTION|SEQUENCE|MATERIALIZED VIEW)(?: IF NOT EXISTS)? ([a-z_]+\\.[a-z_]+)");
        List<Path> scripts = Sources.listFiles(Sources.MIGRATIONS, ".sql");
        return scripts.stream()
                .flatMap(script -> create.matcher(Sources.read(script)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static int floor(String module) {
        return Sources.FLOORS.indexOf(module);
    }
}
