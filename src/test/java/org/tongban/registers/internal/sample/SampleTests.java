package org.tongban.registers.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.core.CreditCode;
import org.tongban.core.ResidentNumber;

class SampleTests {

    @Test
    void theSameSeedMakesTheSameFirms() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var firms = new Sample(seed, "990101", "云川", "MA1A0000").firms(500);
        assertThat(new Sample(seed, "990101", "云川", "MA1A0000").firms(500)).isEqualTo(firms);
        assertThat(new Sample(seed + 1, "990101", "云川", "MA1A0000").firms(500)).isNotEqualTo(firms);
        assertThat(firms)
                .allMatch(firm -> CreditCode.isValid(firm.creditCode()))
                .allMatch(firm -> ResidentNumber.isValid(firm.representative().residentNumber()))
                .extracting(Sample.SampleFirm::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("云川"));
    }
}
