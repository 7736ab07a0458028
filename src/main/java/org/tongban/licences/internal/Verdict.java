package org.tongban.licences.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongban.licences.LicenceIdentifier;
import org.tongban.licences.LicenceStatus;
import org.tongban.licences.Verification;
import org.tongban.licences.Verification.State;
import org.tongban.seals.Check;
import org.tongban.seals.Check.Outcome;
import org.tongban.seals.SealedPdf;

/** Gathers checks and draws one conclusion: what fails first in this order decides. */
public final class Verdict {

    private static final Pattern REFERENCE =
            Pattern.compile("/v/([0-9A-Z.]{10,100})\\?status=([0-9]{1,12})(?:&until=([0-9-]{10}))?");

    private final SealedPdf sealed;
    private final List<Check> checks;
    private final @Nullable Matcher reference;
    private @Nullable LicenceStatus status;

    public Verdict(SealedPdf sealed) {
        this.sealed = sealed;
        checks = new ArrayList<>(sealed.checks());
        var match = REFERENCE.matcher(sealed.reference());
        reference = match.matches() ? match : null;
        // A genuine seal vouches only for licences of the agency that owns it.
        if (isLicence()
                && !sealed.agency().isEmpty()
                && !LicenceIdentifier.isIssuedBy(identifier(), sealed.agency())) {
            checks.add(Check.failed("issuer", "name", sealed.sealName()));
        }
    }

    public boolean isLicence() {
        return sealed.purpose().startsWith("licence:");
    }

    /** Whether the file itself is already refused. */
    public boolean decided() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED);
    }

    public String identifier() {
        return reference == null ? "" : reference.group(1);
    }

    public long statusIndex() {
        return reference == null ? -1 : Long.parseLong(reference.group(2));
    }

    public @Nullable LocalDate until() {
        try {
            return reference == null || reference.group(3) == null
                    ? null
                    : LocalDate.parse(reference.group(3));
        } catch (DateTimeParseException broken) {
            return null;
        }
    }

    public void status(LicenceStatus found, Instant asOf) {
        status = found;
        String name = found.name().toLowerCase(java.util.Locale.ROOT);
        checks.add(
                found == LicenceStatus.VALID
                        ? Check.passed("status", "asOf", asOf)
                        : Check.failed("status." + name, "asOf", asOf));
    }

    public void unknownStatus() {
        checks.add(Check.unknown("status"));
    }

    public void oldStatus(Instant asOf) {
        checks.add(Check.unknown("status.old", "asOf", asOf));
    }

    /** The register has this very file: what only it can prove is now known. */
    public void known() {
        checks.replaceAll(
                check ->
                        check.outcome() == Outcome.UNKNOWN
                                ? Check.passed("register")
                                : check);
    }

    public void add(Check check) {
        checks.add(check);
    }

    public Verification conclude(@Nullable Instant asOf) {
        return conclude(asOf, List.of());
    }

    public Verification conclude(
            @Nullable Instant asOf, List<Verification.Difference> differences) {
        return new Verification(
                state(),
                sealed.sha256(),
                sealed.purpose(),
                sealed.agency(),
                sealed.sealName(),
                identifier(),
                sealed.signedAt(),
                asOf,
                List.copyOf(checks),
                differences);
    }

    private State state() {
        if (!sealed.signed()) {
            return State.UNSIGNED;
        }
        if (checks.stream().anyMatch(c -> c.outcome() == Outcome.FAILED && isTrust(c))) {
            return sealed.intact() ? State.UNTRUSTED : State.ALTERED;
        }
        if (!sealed.intact()) {
            return State.ALTERED;
        }
        if (status != null && status != LicenceStatus.VALID) {
            return State.valueOf(status.name());
        }
        return checks.stream().anyMatch(c -> c.outcome() == Outcome.UNKNOWN)
                ? State.UNDETERMINED
                : State.VALID;
    }

    private static boolean isTrust(Check check) {
        return List.of("chain", "time", "seal", "issuer").contains(check.key());
    }
}
