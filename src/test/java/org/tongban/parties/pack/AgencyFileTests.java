package org.tongban.parties.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.core.Problem;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;

/** Which agency is in charge of a kind of matter comes from the pack, and there is one at most. */
@TongbanTest
class AgencyFileTests {

    @Autowired PartiesReader reader;
    @Autowired Agencies agencies;

    @Test
    void twoAgenciesInChargeOfOneKindInARegionAreRefused() {
        String text =
                """
                regions:
                  - {code: "990101", name: {zh: 区, en: District}}
                hours: "9:00-12:00"
                agencies:
                  - {code: "11990101000001310A", region: "990101", name: {zh: 甲, en: A}, short: {zh: 甲, en: A}, kinds: [drug], phone: "1", address: {zh: 路, en: Road}}
                  - {code: "11990101000001011C", region: "990101", name: {zh: 乙, en: B}, short: {zh: 乙, en: B}, kinds: [drug], phone: "1", address: {zh: 路, en: Road}}
                """;
        var file = new PackFile("broken", "parties/agencies.yaml", text.getBytes(StandardCharsets.UTF_8));

        Problem refused = catchThrowableOfType(
                Problem.class, () -> reader.check(new Pack("broken", "1", List.of(), false, "", List.of(file))));

        assertThat(refused).isNotNull();
        assertThat(refused.details()).containsEntry("file", "broken/parties/agencies.yaml").containsEntry("line", 6);
        assertThat(String.valueOf(refused.details().get("reason"))).contains("in charge of drug");
    }

    @Test
    void theAgencyOfTheDivisionIsInCharge() {
        assertThat(agencies.findInCharge("market-regulation", "990101001")).map(Agency::region).contains("990101");
        assertThat(agencies.findInCharge("market-regulation", "990102003")).map(Agency::region).contains("990102");
        assertThat(agencies.findInCharge("housing", "990102003")).isEmpty();
        assertThat(agencies.findInCharge("tobacco", "990101001")).isEmpty();
    }
}
