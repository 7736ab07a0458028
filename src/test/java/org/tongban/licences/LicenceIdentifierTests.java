package org.tongban.licences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenceIdentifierTests {

    @Test
    void agreesWithAnIdentifierInPublicUse() {
        String known =
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

        assertThat(LicenceIdentifier.isValid(known)).isTrue();
        assertThat(
                        LicenceIdentifier.make(
                                "11100000000013338W011", "11430000006122244L", "20230000403", 1))
                .isEqualTo(known);
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String good = LicenceIdentifier.make("11990101MB000001XR001", "11990101MB0000131K", "202600000017", 1);
        int from = "1.2.156.3005.2.".length();
        for (int i = from; i < good.length(); i++) {
            char wrong = good.charAt(i) == '7' ? '3' : '7';
            assertThat(LicenceIdentifier.isValid(good.substring(0, i) + wrong + good.substring(i + 1))).isFalse();
        }
    }
}
