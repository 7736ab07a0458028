package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongban.core.Language;

class MessagesTests {

    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Pattern USED =
            Pattern.compile("shell\\.(?:t|rich)\\(\\s*\"([^\"]+)\"(\\s*[,)])");

    private final Messages messages = new Messages(true);

    @Test
    void hasEveryKeyInBothLanguages() {
        assertThat(messages.keys(Language.EN)).isEqualTo(messages.keys(Language.ZH));
    }

    @Test
    void tellsTheTranslatorAboutEveryKey() throws IOException {
        var silent = new ArrayList<String>();
        try (var files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    boolean key = !lines.get(i).isBlank() && !lines.get(i).startsWith("#");
                    if (key && (i == 0 || !lines.get(i - 1).startsWith("#"))) {
                        silent.add(file.getFileName() + ": " + lines.get(i));
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void knowsEveryKeyThatATemplateUses() throws IOException {
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (messages.find(Language.ZH, used.group(1)).isEmpty()) {
                        unknown.add(file + ": " + used.group(1));
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void hasNoChineseInEnglishButTheMarkAndTheOtherLanguage() {
        var allowed = List.of("layout.mark", "layout.otherLanguage", "gallery.seal.words");
        assertThat(messages.keys(Language.EN))
                .filteredOn(key -> !allowed.contains(key))
                .allSatisfy(
                        key ->
                                assertThat(messages.text(Language.EN, key))
                                        .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void fillsPlacesAndChoosesTheWordAfterANumber() {
        assertThat(messages.text(Language.EN, "ui.errors", "count", 1))
                .isEqualTo("1 thing needs changing");
        assertThat(messages.text(Language.EN, "ui.errors", "count", 12))
                .isEqualTo("12 things need changing");
        assertThat(messages.text(Language.ZH, "ui.errors", "count", 1234)).isEqualTo("有 1,234 处要改");
    }

    @Test
    void escapesWhatIsNotMarkup() {
        var output = new StringOutput();
        messages.rich(Language.ZH, "gallery.clock.by", "when", "<b>").writeTo(output);
        assertThat(output.toString()).isEqualTo("最迟 <strong>&lt;b&gt;</strong> 办结。");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatThrownBy(() -> messages.text(Language.ZH, "no.such.key"))
                .hasMessageContaining("no.such.key");
    }
}
