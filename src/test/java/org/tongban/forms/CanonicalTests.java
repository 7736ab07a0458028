package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.forms.internal.Canonical;

class CanonicalTests {

    @Test
    void writesTheExampleOfTheStandard() {
        // RFC 8785, 3.2.2 and 3.2.4
        String written = Canonical.json(FormFixture.json("""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}"""));
        assertThat(written).isEqualTo(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsByUtf16Units() {
        // RFC 8785, 3.2.3
        assertThat(Canonical.json(FormFixture.json(
                        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}")))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @ParameterizedTest
    @CsvSource({"-0.0,0", "1e21,1e+21", "100000000000000000000,100000000000000000000", "1e-6,0.000001", "1e-7,1e-7",
            "9007199254740993,9007199254740992", "123.450,123.45", "-5e-324,-5e-324", "2e23,2e+23", "60.00,60"})
    void writesNumbersAsEcmaScriptDoes(String number, String written) {
        assertThat(Canonical.json(FormFixture.json(number))).isEqualTo(written);
    }

    @Test
    void digestStaysTheSameWhateverTheOrder() {
        String one = Canonical.json(FormFixture.json("{\"b\":[1.50,2],\"a\":{\"y\":\"龘\",\"x\":null}}"));
        String other = Canonical.json(FormFixture.json("{\"a\":{\"x\":null,\"y\":\"龘\"},\"b\":[1.5,2.0]}"));
        assertThat(one).isEqualTo(other);
        assertThat(HexFormat.of().formatHex(Canonical.digest(FormFixture.json("{}").toString())))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
