package org.tongban.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.licences.internal.Verdict;
import org.tongban.seals.PdfVerifier;
import org.tongban.seals.SealedPdf;
import org.tongban.seals.TrustList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies files with nothing but saved lists: {@code /trust/bundle.json} holds both, {@code
 * /trust/list.json} only whom to trust. Needs no Spring, no database, no network.
 */
public final class OfflineVerifier {

    private static final ZoneId OFFICES = ZoneId.of("Asia/Shanghai");

    private final TrustList trust;
    private final @Nullable StatusList statuses;

    private OfflineVerifier(TrustList trust, @Nullable StatusList statuses) {
        this.trust = trust;
        this.statuses = statuses;
    }

    /** Reads a saved bundle or trust list; refuses one that is broken or not signed by its root. */
    public static OfflineVerifier of(byte[] saved) {
        try {
            var json = JsonMapper.builder().build();
            JsonNode root = json.readTree(saved);
            if (!root.has("trust")) {
                return new OfflineVerifier(TrustList.read(saved), null);
            }
            var trust = TrustList.read(json.writeValueAsBytes(root.get("trust")));
            JsonNode status = root.get("status");
            return new OfflineVerifier(
                    trust,
                    status == null
                            ? null
                            : StatusList.read(json.writeValueAsBytes(status), trust));
        } catch (JacksonException broken) {
            throw org.tongban.seals.SealsProblem.TRUST_LIST_BROKEN.with().causedBy(broken);
        }
    }

    public TrustList trust() {
        return trust;
    }

    /** Status as of the saved list; a list too old or too young for the file leaves it undetermined. */
    public Verification verify(byte[] file, Instant asOf) {
        SealedPdf sealed = PdfVerifier.verify(file, trust, asOf);
        var verdict = new Verdict(sealed);
        if (verdict.isLicence() && !verdict.decided()) {
            addStatus(verdict, asOf);
        }
        return verdict.conclude(statuses == null ? null : statuses.asOf());
    }

    private void addStatus(Verdict verdict, Instant asOf) {
        if (statuses == null) {
            verdict.unknownStatus();
            return;
        }
        Optional<LicenceStatus> found = statuses.statusOf(verdict.statusIndex());
        LocalDate until = verdict.until();
        boolean old = asOf.isAfter(statuses.nextUpdate());
        if (found.isEmpty()) {
            verdict.unknownStatus();
        } else if (found.get() != LicenceStatus.VALID) {
            verdict.status(found.get(), statuses.asOf());
        } else if (until != null && asOf.atZone(OFFICES).toLocalDate().isAfter(until)) {
            verdict.status(LicenceStatus.EXPIRED, statuses.asOf());
        } else if (old) {
            verdict.oldStatus(statuses.asOf());
        } else {
            verdict.status(LicenceStatus.VALID, statuses.asOf());
        }
    }
}
