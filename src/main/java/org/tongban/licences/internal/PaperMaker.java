package org.tongban.licences.internal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.licences.Paper;
import org.tongban.licences.PaperRequest;
import org.tongban.licences.internal.print.PdfPrinter;
import org.tongban.seals.SealUse;
import org.tongban.seals.SealedDocument;
import org.tongban.seals.Seals;

/** Fills a paper's template, prints, seals and keeps it. */
@Component
public class PaperMaker {

    private static final Actor LICENCES = new Actor.Machine("licences");

    private final TemplateShelf shelf;
    private final PdfPrinter printer;
    private final Seals seals;
    private final PaperStore store;
    private final Ids ids;
    private final Circumstances circumstances;

    PaperMaker(
            TemplateShelf shelf,
            PdfPrinter printer,
            Seals seals,
            PaperStore store,
            Ids ids,
            Circumstances circumstances) {
        this.shelf = shelf;
        this.printer = printer;
        this.seals = seals;
        this.store = store;
        this.ids = ids;
        this.circumstances = circumstances;
    }

    public Paper make(PaperRequest request) {
        Template template = shelf.getPaper(request.kind());
        String reference = "/papers/" + request.caseId() + "/" + request.kind() + "/" + request.sequence();
        byte[] pdf = print(request, template);
        var use =
                new SealUse(
                        request.seal(),
                        LICENCES,
                        "paper:" + request.kind(),
                        "case:" + request.caseId(),
                        reference);
        SealedDocument sealed = seals.sealPdf(use, pdf);
        var paper =
                new Paper(
                        ids.next(),
                        request.caseId(),
                        request.kind(),
                        request.sequence(),
                        request.number(),
                        template.title().zh(),
                        request.seal().agency(),
                        request.seal().name(),
                        request.datedAt(),
                        sealed.signedAt(),
                        sealed.sha256());
        return store.insert(paper, request.data(), sealed.bytes())
                ? paper
                : store.find(request.caseId(), request.kind(), request.sequence()).orElseThrow();
    }

    public boolean hasTemplate(String kind) {
        return shelf.findPaper(kind).isPresent();
    }

    public byte[] draft(String kind, Map<String, ?> given) {
        Template template = shelf.getPaper(kind);
        Map<String, Object> data = new HashMap<>(given);
        data.put("title", template.title().zh());
        circumstances.describe(data);
        return printer.print(template.html().fill(data), circumstances.watermark());
    }

    private byte[] print(PaperRequest request, Template template) {
        Map<String, Object> data = new HashMap<>(request.data());
        data.put("number", request.number());
        data.put("title", template.title().zh());
        data.put("titleEnglish", template.title().en());
        data.put("agency", request.seal().name());
        data.put("datedAt", request.datedAt());
        circumstances.describe(data);
        return printer.print(template.html().fill(data), circumstances.watermark());
    }
}
