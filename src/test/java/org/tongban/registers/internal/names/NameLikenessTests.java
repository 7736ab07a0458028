package org.tongban.registers.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.registers.Division;
import org.tongban.registers.NameParts;
import org.tongban.registers.NameReason.Kind;

/** Names of one registrar: which are too much alike, and whether the index keys find them. */
class NameLikenessTests {

    static final NameWords WORDS =
            new NameWords(
                    List.of("有限责任公司", "股份有限公司", "有限公司", "厂"),
                    Map.of(
                            "数字", "I65", "软件", "I65", "信息", "I65", "技术", "*技术", "科技", "*技术", "餐饮",
                            "H62", "建材", "F51", "新材料", "C26"),
                    List.of(), Map.of(), List.of("区", "省", "市", "县"), List.of("市辖区"));
    static final DivisionNames YUNCHUAN =
            DivisionNames.of(
                    List.of(
                            new Division("99", "演示省"),
                            new Division("9901", "云川市"),
                            new Division("990101", "示范区")), WORDS);

    static NameParts parts(String name) {
        return NameParser.parse(name, YUNCHUAN, WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "云川青衡数字技术有限公司, 云川青衡数字技术有限公司, SAME",
        "云川青衡数字技术有限公司, 云川市示范区青衡数字技术有限公司, SAME_IN_OTHER_ORDER",
        "云川青衡数字技术有限公司, 青衡（云川）数字技术有限公司, SAME_IN_OTHER_ORDER",
        "云川青衡数字技术有限公司, 云川青衡数字技术股份有限公司, SAME_IN_OTHER_ORDER",
        "云川青衡数字技术有限公司, 云川青衡软件有限公司, SAME_TRADE_NAME",
        "云川青衡数字技术有限公司, 云川青衡有限公司, SAME_TRADE_NAME",
        "云川青衡有限公司, 云川青衡餐饮有限公司, SAME_TRADE_NAME",
        "云川青衡数字技术有限公司, 云川轻恒软件有限公司, HOMOPHONE",
        "云川青衡数字技术有限公司, 云川衡青信息有限公司, ONE_CHARACTER",
        "云川青衡源数字有限公司, 云川青衡缘泉数字有限公司, ",
        "云川青衡源数字有限公司, 云川青衡泉数字有限公司, ONE_CHARACTER",
        "云川青衡源数字有限公司, 云川青衡源泉数字有限公司, ONE_CHARACTER",
        "云川青衡数字技术有限公司, 云川青禾数字技术有限公司, ",
        "云川青衡数字技术有限公司, 云川青衡餐饮有限公司, ",
        "云川青衡数字技术有限公司, 云川木石建材有限公司, "
    })
    void sameAndTooSimilarAreTold(String candidate, String taken, Kind kind) {
        var reason = NameLikeness.compare(parts(candidate), parts(taken), WORDS);
        if (kind == null) {
            assertThat(reason).isEmpty();
        } else {
            assertThat(reason.orElseThrow().kind()).isEqualTo(kind);
            assertThat(reason.orElseThrow().clashing()).isEqualTo(taken);
            assertThat(reason.orElseThrow().blocks()).isTrue();
            assertThat(foundByKeys(candidate, taken)).isTrue();
        }
    }

    private static boolean foundByKeys(String candidate, String taken) {
        var stored = new HashSet<>(NameLikeness.keys("990101", parts(taken)));
        return NameLikeness.queryKeys("990101", parts(candidate)).stream()
                .anyMatch(stored::contains);
    }

    @Test
    void anotherRegistrarIsNoClash() {
        var stored = NameLikeness.keys("990102", parts("云川青衡数字技术有限公司"));
        assertThat(NameLikeness.queryKeys("990101", parts("云川青衡数字技术有限公司")))
                .doesNotContainAnyElementsOf(stored);
    }
}
