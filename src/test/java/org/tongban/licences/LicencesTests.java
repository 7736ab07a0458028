package org.tongban.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Party;
import org.tongban.licences.Verification.State;
import org.tongban.licences.internal.StatusLists;
import org.tongban.seals.Trust;

@TongbanTest
class LicencesTests {

    private static final Actor STORY = new Actor.Machine("story");

    @Autowired Licences licences;
    @Autowired Verifier verifier;
    @Autowired Trust trust;
    @Autowired StatusLists statuses;
    @Autowired @Qualifier("machineClock") Clock machine;

    @Test
    void aStrangerFindsItValidWithThreeToolsOfOthers() throws Exception {
        Licence licence = issue(UUID.randomUUID(), null);
        byte[] original = licences.getBytes(licence.identifier(), Copy.ORIGINAL);
        Path file = TestingTools.keep("licence-original.pdf", original);
        TestingTools.keep("licence-duplicate.pdf", licences.getBytes(licence.identifier(), Copy.DUPLICATE));

        assertThat(LicenceIdentifier.isValid(licence.identifier())).isTrue();
        assertThat(TestingTools.run("pdfsig", "-nocert", file.toString()).text())
                .contains("Signature is Valid", "Total document signed");
        assertThat(verifier.verify(original).state()).isEqualTo(State.VALID);
        assertThat(offline(original).state()).isEqualTo(State.VALID);
        assertThat(TestingOpenSsl.verifies(original, trust.root())).isTrue();
        assertThat(TestingQr.read(file)).endsWith("/v/" + licence.identifier());
    }

    @Test
    void itIsIssuedOnce() {
        UUID caseId = UUID.randomUUID();
        assertThat(issue(caseId, null).identifier()).isEqualTo(issue(caseId, null).identifier());
    }

    @Test
    void revokedAndSupersededAreTold() {
        Licence first = issue(UUID.randomUUID(), null);
        byte[] old = licences.getBytes(first.identifier(), Copy.DUPLICATE);
        Licence second = issue(UUID.randomUUID(), first.identifier());
        byte[] current = licences.getBytes(second.identifier(), Copy.DUPLICATE);

        assertThat(second.version()).isEqualTo(2);
        assertThat(verifier.verify(old).state()).isEqualTo(State.SUPERSEDED);
        licences.change(STORY, second.identifier(), LicenceStatus.REVOKED, "《公司法》第二百六十条");
        assertThat(verifier.verify(current).state()).isEqualTo(State.REVOKED);
        statuses.forget();
        assertThat(offline(current).state()).isEqualTo(State.REVOKED);
        assertThat(offline(old).state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void oneFlippedByteAnywhereIsRefused() {
        byte[] file = licences.getBytes(issue(UUID.randomUUID(), null).identifier(), Copy.DUPLICATE);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var verify = OfflineVerifier.of(bundle());
        for (int i = 0; i < 400; i++) {
            byte[] altered = file.clone();
            int at = random.nextInt(file.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(verify.verify(altered, machine.instant()).state().exitCode())
                    .as("byte %d", at)
                    .isEqualTo(1);
        }
    }

    @Test
    void somethingAddedOrCutOffIsRefused() {
        byte[] file = licences.getBytes(issue(UUID.randomUUID(), null).identifier(), Copy.DUPLICATE);
        var verify = OfflineVerifier.of(bundle());
        byte[] longer = Arrays.copyOf(file, file.length + 1);

        assertThat(verify.verify(longer, machine.instant()).state()).isEqualTo(State.ALTERED);
        assertThat(verify.verify(Arrays.copyOf(file, file.length / 2), machine.instant()).state().exitCode()).isEqualTo(1);
        assertThat(verify.verify("not a PDF".getBytes(), machine.instant()).state()).isEqualTo(State.UNSIGNED);
        assertThat(verify.verify(new byte[0], machine.instant()).state()).isEqualTo(State.UNSIGNED);
    }

    @Test
    void anOldOrMissingStatusListLeavesItUndetermined() {
        byte[] file = licences.getBytes(issue(UUID.randomUUID(), null).identifier(), Copy.DUPLICATE);
        Instant later = machine.instant().plus(Duration.ofDays(2));

        assertThat(OfflineVerifier.of(bundle()).verify(file, later).state()).isEqualTo(State.UNDETERMINED);
        assertThat(OfflineVerifier.of(trust.listBytes()).verify(file, machine.instant()).state())
                .isEqualTo(State.UNDETERMINED);
    }

    @Test
    void rareCharactersPrintOrAreNamed() {
        assertThat(licences.unprintable("龘㐂青衡")).isEmpty();
        assertThat(licences.unprintable("𠮷野😀")).containsExactly("😀", "𠮷");
    }

    private Verification offline(byte[] file) {
        return OfflineVerifier.of(bundle()).verify(file, machine.instant());
    }

    private byte[] bundle() {
        statuses.forget();
        trust.forget();
        return ("{\"trust\":" + new String(trust.listBytes()) + ",\"status\":" + new String(statuses.bytes()) + "}").getBytes();
    }

    private Licence issue(UUID caseId, @org.jspecify.annotations.Nullable String supersedes) {
        return licences.issue(PaperFixture.licence(caseId, supersedes));
    }
}
