package org.tongban.console.internal.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.Tongban;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stories that pass whatever the pack says would prove nothing: each change to the pack fails one. */
@Tag("long")
class StoryMutationTests {

    private static final String PACK = "business-registration";

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "granting refuses | processes/establish.bpmn | decision = \"grant\"</cond | decision = \"refuse\"</cond",
                "no examiner | processes/establish.bpmn | >oneOfficer</cond | >acceptance = \"accept\"</cond",
                "the clerk decides | processes/establish.bpmn | tongban:role=\"approver\" | tongban:role=\"examiner\"",
                "no proposal to grant | processes/establish.bpmn | tongban:actions=\"propose-grant propose-refuse\" | tongban:actions=\"propose-refuse\"",
                "no register entry | processes/establish.bpmn | <serviceTask id=\"register\" name=\"记入登记簿\" tongban:outcome=\"register-legal-person\"/> | <exclusiveGateway id=\"register\"/>",
                "no licence | processes/establish.bpmn | <serviceTask id=\"licence\" name=\"制发营业执照\" tongban:outcome=\"issue-licence\" tongban:licence=\"business-licence\"/> | <exclusiveGateway id=\"licence\"/>",
                "nobody told | processes/establish.bpmn | <serviceTask id=\"tell\" name=\"告知许可机关\" tongban:outcome=\"tell-agencies\"/> | <exclusiveGateway id=\"tell\"/>",
                "no correction | processes/establish.bpmn | tongban:actions=\"accept correct-on-spot correct not-needed not-ours\" | tongban:actions=\"accept correct-on-spot not-needed not-ours\"",
                "longer promise | catalogue/establish.yaml | promised: 1 office day | promised: 2 office days",
                "longer legal limit | catalogue/establish.yaml | statutory: 3 working days | statutory: 4 working days",
                "seven years to pay | forms/establish.json | \"years\": 5 | \"years\": 7",
                "shares of 90% | forms/establish.json | \"total\": 100 | \"total\": 90",
                "a payment date that is over | forms/establish.json | { \"rule\": \"not-past\", \"at\": \"/capital/paidBy\" }, | ",
                "shareholders need not sign | forms/establish.json | \"is\": \"person\" }, \"role\" | \"is\": \"firm\" }, \"role\"",
                "another question | forms/establish.json | 谁做法定代表人？ | 谁来代表公司？",
                "no original | licences/business-licence-original.html | 正本 | 样张",
                "no scope on the licence | licences/business-licence-original.html | {{scope}} | 见登记簿"
            })
    void aChangedPackFailsItsStories(String about, String file, String from, String to) throws IOException {
        failsOneStory(about, mutated(file, text -> {
            assertThat(text).as("the change still fits the pack").contains(from);
            return text.replace(from, to == null ? "" : to);
        }));
    }

    @Test
    void aPackWithoutOneOfItsTopicsFailsItsStories() throws IOException {
        failsOneStory("no contact", mutated("forms/establish.json", text -> {
            var form = (ObjectNode) JsonMapper.shared().readTree(text);
            var topics = (ArrayNode) form.get("topics");
            topics.removeIf(topic -> topic.get("id").asString().equals("contact"));
            return form.toString();
        }));
    }

    private static void failsOneStory(String about, Path pack) {
        var stories = StoryPack.inFolder(pack).read();
        var said = new ArrayList<String>();

        boolean passed = allPass(pack, stories, said);

        assertThat(passed).as(() -> about + "\n" + String.join("\n", said)).isFalse();
        assertThat(said).as(about).anyMatch(line -> line.startsWith("  FAILED  " + PACK));
        System.out.println(about + ": " + said.stream().filter(line -> line.contains("FAILED")).toList());
    }

    /** Whether every story passes; stops at the first that does not. */
    private static boolean allPass(Path pack, List<Story> stories, List<String> said) {
        try (var instance = Instance.start(Tongban.class, CLASS_PATH, pack)) {
            var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
            var runner = new StoryRunner(instance.address(), 7, clock, null, said::add);
            return stories.stream().allMatch(runner::run);
        }
    }

    private Path mutated(String file, UnaryOperator<String> change) throws IOException {
        var source = Path.of("packs", PACK).toAbsolutePath();
        var copy = folder.resolve(PACK);
        try (var paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                var target = copy.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        Files.writeString(copy.resolve(file), change.apply(Files.readString(copy.resolve(file))));
        return copy;
    }
}
