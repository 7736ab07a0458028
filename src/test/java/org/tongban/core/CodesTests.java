package org.tongban.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit codes (GB 32100-2015, GB 11714) and resident numbers (GB 11643). */
class CodesTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91512081MA62K0260E",
                "11320000MB151840XJ",
                "91990101MA8K3T7Q28"
            })
    void publishedCreditCodesPass(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350211M0000XUF46",
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "9135010OM000100Y43",
                "91350100m000100y43",
                "",
                "９１350100M000100Y43"
            })
    void wrongCreditCodesFail(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void everyIssuedCreditCodePassesAndNoChangedOneDoes() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var serial = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                serial.append(ALPHABET.charAt(random.nextInt(31)));
            }
            String code = CreditCode.issue("91", "990101", serial.toString());
            assertThat(CreditCode.isValid(code)).as(code).isTrue();
            int at = random.nextInt(18);
            char other = ALPHABET.charAt(random.nextInt(31));
            if (other != code.charAt(at)) {
                String changed = code.substring(0, at) + other + code.substring(at + 1);
                assertThat(CreditCode.isValid(changed)).as(changed).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "990101198804120313"})
    void publishedResidentNumbersPass(String number) {
        assertThat(ResidentNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491331002X",
                "11010519490230002X",
                "11010519491231002x",
                "01010519491231002X",
                "1101051949123100",
                ""
            })
    void wrongResidentNumbersFail(String number) {
        assertThat(ResidentNumber.isValid(number)).isFalse();
    }

    @Test
    void everyWrongDigitOfAResidentNumberIsFound() {
        String number = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(at)) {
                    String changed = number.substring(0, at) + digit + number.substring(at + 1);
                    assertThat(ResidentNumber.isValid(changed)).as(changed).isFalse();
                }
            }
        }
    }

    @Test
    void maskedNumberShowsItsEndsOnly() {
        assertThat(ResidentNumber.masked("11010519491231002X")).isEqualTo("1****************X");
    }
}
