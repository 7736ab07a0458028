package org.tongban.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.core.Signer;
import org.tongban.journal.Journal;
import org.tongban.seals.internal.BouncyCastle;
import org.tongban.seals.internal.KeyKind;
import org.tongban.seals.internal.KeyRecord;
import org.tongban.seals.internal.KeyRing;
import org.tongban.seals.internal.PdfSigner;
import org.tongban.seals.internal.SealRights;

/**
 * The door to agency seals. Each use is checked against the rights of the one who uses it and
 * becomes a journal entry. Keys, signatures and their times follow the machine's clock.
 */
@Component
public class Seals {

    private final KeyRing ring;
    private final SealRights rights;
    private final Journal journal;
    private final Clock clock;
    private final PdfSigner pdfSigner = new PdfSigner();

    Seals(
            KeyRing ring,
            SealRights rights,
            Journal journal,
            @Qualifier("machineClock") Clock clock) {
        this.ring = ring;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** Signs a PDF as PAdES-B; the seal's key is made when it is used first. */
    public SealedDocument sealPdf(SealUse use, byte[] pdf) {
        checkMayUse(use.by(), use.seal().agency());
        KeyRecord key = key(use.seal());
        Instant moment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] signed =
                pdfSigner.sign(pdf, ring.signer(key), moment, use.purpose(), use.reference());
        String digest = BouncyCastle.hex(BouncyCastle.sha256(signed));
        journal.append(
                SealsEntryType.SEAL_USED,
                use.by(),
                use.subject(),
                Map.of(
                        "agency", use.seal().agency(),
                        "purpose", use.purpose(),
                        "sha256", digest,
                        "serial", key.certificate().getSerialNumber().toString(16)));
        return new SealedDocument(signed, digest, moment);
    }

    /** The key behind a seal, for other shapes of signature; the use is journalled like any other. */
    public Signer signer(SealUse use, byte[] digest) {
        checkMayUse(use.by(), use.seal().agency());
        KeyRecord key = key(use.seal());
        journal.append(
                SealsEntryType.SEAL_USED,
                use.by(),
                use.subject(),
                Map.of(
                        "agency", use.seal().agency(),
                        "purpose", use.purpose(),
                        "sha256", BouncyCastle.hex(digest),
                        "serial", key.certificate().getSerialNumber().toString(16)));
        return ring.signer(key);
    }

    /** Which roles of an agency may use its seal; those of the house as long as none were set. */
    public List<Role> listRoles(String agency) {
        return rights.listRoles(agency);
    }

    /** Lets a role of an agency use its seal; only the agency's head or an administrator may. */
    public void grant(Actor by, String agency, Role role) {
        rights.grant(by, agency, role, clock.instant());
    }

    public void withdraw(Actor by, String agency, Role role) {
        rights.withdraw(by, agency, role, clock.instant());
    }

    public boolean mayUse(Actor actor, String agency) {
        return rights.mayUse(actor, agency);
    }

    /**
     * Revokes the current key of a seal; the next use makes a new one.
     *
     * @param reason a word of RFC 5280, for example {@code keyCompromise}
     */
    public Optional<Instant> revoke(Actor by, String agency, String reason) {
        rights.checkGoverns(by, agency);
        Instant moment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return ring.findCurrent(KeyKind.AGENCY, agency)
                .filter(key -> ring.revoke(key.id(), moment, reason, by))
                .map(key -> moment);
    }

    private KeyRecord key(Seal seal) {
        return ring.current(KeyKind.AGENCY, seal.agency(), seal.name());
    }

    private void checkMayUse(Actor actor, String agency) {
        if (!rights.mayUse(actor, agency)) {
            throw SealsProblem.SEAL_NOT_ALLOWED.with("agency", agency);
        }
    }
}
