package org.tongban.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Each wrong line says what is wrong and what to do, and nothing starts. */
class OptionsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate | CONSOLE-0001 | --help",
                "--colour red | CONSOLE-0002 | --port",
                "--port | CONSOLE-0003 | --port",
                "--port seventy | CONSOLE-0004 | 65535",
                "--port 70000 | CONSOLE-0004 | 65535",
                "--mode test | CONSOLE-0004 | production",
                "backup | CONSOLE-0005 | backup FILE",
                "restore one two | CONSOLE-0005 | restore FILE",
                "restore /nowhere/file | CONSOLE-0008 | /nowhere/file",
                "backup /tmp/never --data /nowhere | CONSOLE-0013 | --data"
            })
    void aWrongLineIsAnsweredWithAdvice(String line, String code, String advice) {
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new Console(Object.class).run(line.split(" "))).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith(code)
                .contains(advice)
                .doesNotContain("{");
    }

    @Test
    void helpNamesEveryCommand() {
        var said = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new Console(Object.class).run(new String[] {"--help"})).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("./tongban test", "./tongban bench", "./tongban backup", "./tongban restore", "--mode")
                .doesNotContain("help.");
    }
}
