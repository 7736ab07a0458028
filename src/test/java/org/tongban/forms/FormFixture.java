package org.tongban.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.tongban.core.ResidentNumber;
import org.tongban.forms.pack.FormReader;
import org.tongban.platform.PackFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The establishment form and answers to it. */
public final class FormFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    public static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private FormFixture() {}

    public static String establishText() {
        try (var in = FormFixture.class.getResourceAsStream("/packs/business-registration/forms/establish.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static PackFile file(String text) {
        return new PackFile("testing", "forms/establish.json", text.getBytes(StandardCharsets.UTF_8));
    }

    public static FormDefinition establish() {
        return FormReader.read(file(establishText()));
    }

    /** A number with a right check character, of somebody born that day. */
    public static String residentNumber(String birthday, int order) {
        String body = "990101" + birthday + "%03d".formatted(order);
        return body + ResidentNumber.check(body);
    }

    public static final String LIN = residentNumber("19900307", 11);
    public static final String ZHOU = residentNumber("19880512", 22);
    public static final String OUYANG = residentNumber("19791130", 44);

    /** Everything filled in as in the pictures. */
    public static Answers complete() {
        return new Answers((ObjectNode) json("""
                {"name":{"full":"云川青衡数字技术有限公司","reservedName":"云川青衡数字技术有限公司",
                         "reservation":"r-1","reservedUntil":"2026-11-29"},
                 "type":"limited",
                 "address":{"division":"990101001","divisionName":"云川市示范区文汇街道","detail":"学林路 18 号 3 幢 502 室"},
                 "premises":"rented",
                 "scope":{"entries":[{"id":"F1001","text":"软件开发","licensed":false},
                                     {"id":"L2002","text":"食品经营","licensed":true,"agency":"区市场监管局"}]},
                 "capital":{"amount":100,"paidBy":"2031-09-30"},
                 "shareholders":[
                   {"id":"r1","kind":"person","name":"林知远","residentNumber":"%s","means":"money","contribution":60,"share":60},
                   {"id":"r2","kind":"person","name":"周晓岚","residentNumber":"%s","means":"money","contribution":30,"share":30},
                   {"id":"r3","kind":"firm","firmName":"云川恒屿投资合伙企业（有限合伙）","creditCode":"91350100M000100Y43",
                    "signatoryName":"欧阳明珠","signatoryNumber":"%s","means":"money","contribution":10,"share":10}],
                 "representative":{"who":"author","name":"林知远","residentNumber":"%s","position":"director","phone":"13800000000"},
                 "supervisor":{"arrangement":"none"},
                 "contact":{"name":"林知远","phone":"13800000000"},
                 "materials":{
                   "articles":{"file":"0192f000-0000-7000-8000-000000000001","name":"公司章程.pdf","sha256":"%s","size":1000,"pages":3},
                   "premises":{"file":"0192f000-0000-7000-8000-000000000002","name":"租赁合同.pdf","sha256":"%s","size":1000,"pages":1},
                   "appointment":{"file":"0192f000-0000-7000-8000-000000000003","name":"任职文件.jpg","sha256":"%s","size":1000,"pages":1}}}
                """.formatted(LIN, ZHOU, OUYANG, LIN, "a".repeat(64), "b".repeat(64), "c".repeat(64))));
    }

    /** The same with one answer changed; {@code null} removes it. JSON text as value. */
    public static Answers completeBut(String pointer, String value) {
        var answers = complete();
        answers.set(pointer, value == null ? null : json(value));
        return answers;
    }

    /** The answers as single changes, as a window would send them. */
    public static java.util.Map<String, JsonNode> leaves(FormDefinition form, Answers answers) {
        var leaves = new java.util.LinkedHashMap<String, JsonNode>();
        org.tongban.forms.internal.Visible.each(form, answers, (pointer, field) -> {
            if (!field.isGroup() && !answers.at(pointer).isMissingNode()) {
                leaves.put(pointer, answers.at(pointer));
            }
        });
        return leaves;
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
