package org.tongban.licences;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.tongban.licences.internal.FileText;
import org.tongban.licences.internal.LicenceStore;
import org.tongban.licences.internal.PaperStore;
import org.tongban.licences.internal.TemplateShelf;
import org.tongban.licences.internal.Verdict;
import org.tongban.seals.Check;
import org.tongban.seals.PdfVerifier;
import org.tongban.seals.SealedPdf;
import org.tongban.seals.Trust;

/** The door to verification with the register at hand; the file is not kept. */
@Component
public class Verifier {

    /** Larger files are refused, bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final Trust trust;
    private final LicenceStore licences;
    private final PaperStore papers;
    private final TemplateShelf shelf;
    private final Clock machine;
    private final Clock legal;

    Verifier(
            Trust trust,
            LicenceStore licences,
            PaperStore papers,
            TemplateShelf shelf,
            @Qualifier("machineClock") Clock machine,
            Clock legal) {
        this.trust = trust;
        this.licences = licences;
        this.papers = papers;
        this.shelf = shelf;
        this.machine = machine;
        this.legal = legal;
    }

    public Verification verify(byte[] file) {
        if (file.length > LARGEST) {
            throw LicencesProblem.FILE_TOO_LARGE.with("megabytes", LARGEST / 1024 / 1024);
        }
        Instant now = machine.instant();
        SealedPdf sealed = PdfVerifier.verify(file, trust.list(), now);
        if (sealed.signed() && sealed.has(Check.Outcome.UNKNOWN)) {
            // The kept list may be older than the seal.
            trust.forget();
            sealed = PdfVerifier.verify(file, trust.list(), now);
        }
        var verdict = new Verdict(sealed);
        if (!sealed.signed() || sealed.sha256().isEmpty()) {
            return verdict.conclude(null);
        }
        if (verdict.decided()) {
            return refused(file, verdict, now);
        }
        return verdict.isLicence() ? licence(verdict, sealed, now) : paper(verdict, sealed, now);
    }

    private Verification licence(Verdict verdict, SealedPdf sealed, Instant now) {
        Optional<Licence> known = licences.findByDigest(sealed.sha256());
        if (known.isEmpty()) {
            verdict.add(Check.unknown("register"));
            return verdict.conclude(now);
        }
        verdict.known();
        verdict.status(known.get().statusOn(java.time.LocalDate.now(legal)), now);
        return verdict.conclude(now);
    }

    private Verification paper(Verdict verdict, SealedPdf sealed, Instant now) {
        if (papers.findByDigest(sealed.sha256()).isPresent()) {
            verdict.known();
            verdict.add(Check.passed("register"));
        } else {
            verdict.add(Check.unknown("register"));
        }
        return verdict.conclude(now);
    }

    /** An altered file: what the register says of the licence it pretends to be. */
    private Verification refused(byte[] file, Verdict verdict, Instant now) {
        Optional<Licence> meant = licences.find(verdict.identifier());
        if (meant.isEmpty()) {
            return verdict.conclude(null);
        }
        List<LicenceField> fields =
                shelf.findType(meant.get().type()).map(type -> type.fields()).orElse(List.of());
        return verdict.conclude(now, FileText.differences(file, fields, meant.get().data()));
    }
}
