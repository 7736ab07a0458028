package org.tongban.licences.internal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.journal.Journal;
import org.tongban.licences.Copy;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceIdentifier;
import org.tongban.licences.LicenceRequest;
import org.tongban.licences.LicenceStatus;
import org.tongban.licences.LicencesEntryType;
import org.tongban.licences.LicencesProblem;
import org.tongban.licences.internal.print.PdfPrinter;
import org.tongban.platform.TongbanSettings;
import org.tongban.seals.SealUse;
import org.tongban.seals.SealedDocument;
import org.tongban.seals.Seals;

/** Numbers, prints, seals and keeps a licence in both copies. */
@Component
public class LicenceMaker {

    private static final Actor LICENCES = new Actor.Machine("licences");

    private final TemplateShelf shelf;
    private final PdfPrinter printer;
    private final Seals seals;
    private final LicenceStore store;
    private final Journal journal;
    private final Ids ids;
    private final Circumstances circumstances;
    private final ZoneId zone;

    LicenceMaker(
            TemplateShelf shelf,
            PdfPrinter printer,
            Seals seals,
            LicenceStore store,
            Journal journal,
            Ids ids,
            Circumstances circumstances,
            TongbanSettings settings) {
        this.shelf = shelf;
        this.printer = printer;
        this.seals = seals;
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.circumstances = circumstances;
        zone = settings.zone();
    }

    /** Within the caller's transaction; the version before is superseded in it too. */
    public Licence make(LicenceRequest request) {
        LicenceType type = shelf.getType(request.type());
        Optional<Licence> before =
                Optional.ofNullable(request.supersedes()).map(this::getSuperseded);
        int version = before.map(Licence::version).orElse(0) + 1;
        String serial =
                before.map(one -> one.identifier().split("\\.")[7])
                        .orElseGet(
                                () ->
                                        "%d%08d"
                                                .formatted(
                                                        request.issuedAt().atZone(zone).getYear(),
                                                        store.nextSerial()));
        String identifier =
                LicenceIdentifier.make(
                        type.code(),
                        LicenceIdentifier.issuerOf(type.code(), request.seal().agency()),
                        serial,
                        version);
        long index = store.nextStatusIndex();
        SealedDocument original = seal(request, type, Copy.ORIGINAL, identifier, index);
        SealedDocument duplicate = seal(request, type, Copy.DUPLICATE, identifier, index);
        Licence licence = licence(request, identifier, index, version, original);
        if (!store.insert(licence, request.effect(), before.map(Licence::id))) {
            return store.findByCase(request.caseId(), request.effect()).orElseThrow();
        }
        keep(licence, Copy.ORIGINAL, original);
        keep(licence, Copy.DUPLICATE, duplicate);
        journal.append(
                LicencesEntryType.ISSUED,
                LICENCES,
                "case:" + request.caseId(),
                Map.of(
                        "identifier", identifier,
                        "type", request.type(),
                        "original", original.sha256(),
                        "duplicate", duplicate.sha256()));
        before.ifPresent(
                old -> change(old, LicenceStatus.SUPERSEDED, identifier, LICENCES, request.issuedAt()));
        return licence;
    }

    public void change(
            Licence licence,
            LicenceStatus after,
            String ground,
            Actor by,
            java.time.Instant moment) {
        if (!licence.status().mayBecome(after) || !store.change(licence, after, moment)) {
            throw LicencesProblem.STATUS_NOT_POSSIBLE.with(
                    "identifier", licence.identifier(), "before", licence.status(), "after", after);
        }
        store.insertChange(ids.next(), licence, after, ground, by.reference(), moment);
        journal.append(
                LicencesEntryType.STATUS_CHANGED,
                by,
                "licence:" + licence.identifier(),
                Map.of(
                        "identifier", licence.identifier(),
                        "before", licence.status().name(),
                        "after", after.name(),
                        "ground", ground));
    }

    private Licence getSuperseded(String identifier) {
        return store.find(identifier)
                .orElseThrow(() -> LicencesProblem.LICENCE_NOT_FOUND.with("identifier", identifier));
    }

    private void keep(Licence licence, Copy copy, SealedDocument file) {
        store.insertRendering(licence.id(), copy, file.sha256(), file.bytes());
    }

    private SealedDocument seal(
            LicenceRequest request, LicenceType type, Copy copy, String identifier, long index) {
        Map<String, Object> data = new HashMap<>(request.data());
        data.put("identifier", identifier);
        data.put("agency", request.seal().name());
        data.put("issuedOn", request.issuedAt().atZone(zone).toLocalDate());
        data.put("validFrom", request.validFrom());
        data.put("address", circumstances.publicAddress() + "/v/" + identifier);
        if (request.validUntil() != null) {
            data.put("validUntil", request.validUntil());
        }
        circumstances.describe(data);
        Template template = type.page(copy);
        byte[] pdf = printer.print(template.html().fill(data), circumstances.watermark());
        String reference = "/v/" + identifier + "?status=" + index
                + (request.validUntil() == null ? "" : "&until=" + request.validUntil());
        var use =
                new SealUse(
                        request.seal(),
                        LICENCES,
                        "licence:" + request.type(),
                        "case:" + request.caseId(),
                        reference);
        return seals.sealPdf(use, pdf);
    }

    private Licence licence(
            LicenceRequest request,
            String identifier,
            long index,
            int version,
            SealedDocument original) {
        return new Licence(
                ids.next(),
                request.caseId(),
                request.type(),
                identifier,
                index,
                version,
                request.holder(),
                request.holderCode(),
                request.seal().agency(),
                request.seal().name(),
                Map.copyOf(request.data()),
                request.validFrom(),
                request.validUntil(),
                request.issuedAt(),
                original.signedAt(),
                LicenceStatus.VALID,
                request.issuedAt());
    }
}
