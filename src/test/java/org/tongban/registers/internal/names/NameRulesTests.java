package org.tongban.registers.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.registers.NameReason;
import org.tongban.registers.NameReason.Kind;

/** What a name must be by itself (Decree 734, arts. 5 to 12). */
class NameRulesTests {

    private static final NameWords WORDS =
            new NameWords(
                    NameLikenessTests.WORDS.forms(),
                    NameLikenessTests.WORDS.industries(),
                    List.of(
                            new NameWords.Forbidden(
                                    "国家级", NameWords.Where.ANYWHERE, false, "误导", "第十六条"),
                            new NameWords.Forbidden(
                                    "中国", NameWords.Where.START, true, "国家字样", "第十二条")), NameLikenessTests.WORDS.laws(), NameLikenessTests.WORDS.divisionSuffixes(), NameLikenessTests.WORDS.divisionPlaceholders());

    @ParameterizedTest
    @CsvSource({
        "云川青衡数字技术有限公司, , true",
        "云川市示范区青衡数字技术有限公司, , true",
        "云川青衡🚀技术有限公司, FOREIGN_CHARACTER, false",
        "云川Qing青衡技术有限公司, FOREIGN_CHARACTER, false",
        "云川龘川新材料股份有限公司, RARE_CHARACTER, true",
        "云川㐂川新材料股份有限公司, RARE_CHARACTER, true",
        "云川𠮷川新材料股份有限公司, RARE_CHARACTER, true",
        "青衡数字技术有限公司, DIVISION_MISSING, false",
        "示范区青衡数字技术有限公司, DISTRICT_WITHOUT_CITY, false",
        "云川数字技术有限公司, TRADE_NAME_SHORT, false",
        "云川青有限公司, TRADE_NAME_SHORT, false",
        "云川演示省数字有限公司, TRADE_NAME_IS_PLACE, false",
        "云川青衡有限公司, INDUSTRY_MISSING, true",
        "云川青衡数字技术, FORM_MISSING, false",
        "云川国家级数字有限公司, FORBIDDEN, false",
        "中国云川数字有限公司, NEEDS_APPROVAL, false",
        "'', LENGTH, false"
    })
    void reasonsAreNamed(String name, Kind kind, boolean accepted) {
        var parts = NameParser.parse(name, NameLikenessTests.YUNCHUAN, WORDS);
        var reasons = NameRules.check(parts, NameLikenessTests.YUNCHUAN, WORDS);
        if (kind == null) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons).extracting(NameReason::kind).contains(kind);
        }
        assertThat(reasons.stream().noneMatch(NameReason::blocks)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "云川青衡数字技术有限公司, 云川, 青衡, 数字技术, I65, 有限公司",
        "云川市示范区青衡技术有限责任公司, 云川市示范区, 青衡, 技术, *技术, 有限责任公司",
        "龘川（云川）新材料股份有限公司, 云川, 龘川, 新材料, C26, 股份有限公司",
        "龘川(云川) 新材料股份有限公司, 云川, 龘川, 新材料, C26, 股份有限公司",
        "云川数字有限公司, 云川, 数字, '', '', 有限公司"
    })
    void namesAreTakenApart(
            String name,
            String division,
            String tradeName,
            String industry,
            String family,
            String form) {
        var parts = NameParser.parse(name, NameLikenessTests.YUNCHUAN, WORDS);
        assertThat(parts.division()).isEqualTo(division);
        assertThat(parts.tradeName()).isEqualTo(tradeName);
        assertThat(parts.industry()).isEqualTo(industry);
        assertThat(parts.family()).isEqualTo(family);
        assertThat(parts.form()).isEqualTo(form);
    }
}
