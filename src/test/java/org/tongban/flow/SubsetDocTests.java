package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.flow.internal.Subset;
import org.tongban.flow.internal.Subset.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * {@code docs/generated/bpmn-subset.md} is made from the code; {@code -Dwrite.docs=true} writes it.
 */
class SubsetDocTests {

    private static final Path DOC = Path.of("docs/generated/bpmn-subset.md");

    @Test
    void theTableInTheDocsIsTheTableInTheCode() throws IOException {
        var made = doc();
        if (Boolean.getBoolean("write.docs") || !Files.exists(DOC)) {
            Files.createDirectories(DOC.getParent());
            Files.writeString(DOC, made);
        }
        assertThat(Files.readString(DOC)).isEqualTo(made);
    }

    private static String doc() {
        return """
        # The subset of BPMN 2.0

        Made from the code by `SubsetDocTests`; do not edit. A file that holds anything else is
        refused when its pack loads, with every finding: id, name, line and what to use instead.
        Conditions and mappings are FEEL, parsed at load; `now()`, `today()` and chance are refused,
        so that a step can be replayed. Attributes of `https://tongban.org/bpmn` go to whoever does
        the work as they stand.

        ## Run

        | element | how |
        |---|---|
        """
                + rows(Verdict.RUN, row -> "| `" + row.element() + "` | " + row.note() + " |\n")
                + """

                ## Drawn, not run

                """
                + Subset.rows().stream()
                        .filter(row -> row.verdict() == Verdict.DRAWN)
                        .map(row -> "`" + row.element() + "`")
                        .collect(Collectors.joining(", "))
                + """
                , the whole of BPMN DI, and decorations of other tools (with a warning).

                ## Refused

                | element | use instead |
                |---|---|
                """
                + rows(
                        Verdict.REFUSED,
                        row -> "| `%s` | %s |\n".formatted(row.element(), row.advice().english()))
                + """
                | any other | %s |

                Also refused: `triggeredByEvent`, `isForCompensation`, `instantiate`,
                `parallelMultiple`, quantities other than 1, conditions in another language than
                FEEL, and elements and attributes in the namespaces of other engines.

                ## Where Flowable 8 departs from BPMN 2.0, and we do not

                Each line has its test in `KnownDifferenceTests`.

                - A joining parallel gateway needs a token on each incoming flow (table 13.1);
                  Flowable counts tokens, whichever way they came.
                - An inclusive gateway whose incoming flows all hold a token goes on (table 13.3);
                  in a loop Flowable lets it wait for its siblings, even with one incoming flow,
                  and stands still.
                """
                        .formatted(Advice.LEAVE_OUT.english());
    }

    private static String rows(
            Verdict verdict, java.util.function.Function<Subset.Row, String> line) {
        return Subset.rows().stream()
                .filter(row -> row.verdict() == verdict)
                .map(line)
                .collect(Collectors.joining());
    }
}
