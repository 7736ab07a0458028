package org.tongban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A protection or capability that names its test has one. */
class DocsTests {

    @Test
    void everyTestThatADocumentNamesExists() {
        var tests = Sources.listFiles(Sources.ROOT.resolve("src/test/java"), "Tests.java").stream()
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var document : Sources.listFiles(Sources.ROOT.resolve("docs"), ".md")) {
            Pattern.compile("`([A-Z][A-Za-z0-9]*Tests)(?:\\.[a-zA-Z]+)?`").matcher(Sources.read(document)).results()
                    .map(match -> match.group(1))
                    .filter(name -> !tests.contains(name))
                    .forEach(name -> missing.add(Sources.name(document) + ": " + name));
        }
        assertThat(missing).isEmpty();
    }
}
