package org.tongban.cases.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.CaseFile;
import org.tongban.cases.internal.ApplicantCases;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.licences.Copy;
import org.tongban.licences.Licence;
import org.tongban.licences.Licences;
import org.tongban.licences.LicencesProblem;
import org.tongban.licences.Paper;
import org.tongban.licences.Papers;

/** Sealed papers and licences of a case, for whoever may see the case. */
@Controller
public class DownloadPages {

    private final ApplicantCases own;
    private final Papers papers;
    private final Licences licences;

    DownloadPages(ApplicantCases own, Papers papers, Licences licences) {
        this.own = own;
        this.papers = papers;
        this.licences = licences;
    }

    @GetMapping("/cases/{number}/papers/{id}")
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable String number, @PathVariable UUID id) {
        CaseFile file = own.get(actor, number);
        Paper paper = papers.get(id);
        if (!paper.caseId().equals(file.id())) {
            throw LicencesProblem.PAPER_NOT_FOUND.with("paper", id);
        }
        return pdf(papers.getBytes(id), paper.fileName());
    }

    /**
     * @param copy {@code original} for the wall or {@code duplicate} to carry
     * @param of identifier, where a case has issued several
     */
    @GetMapping("/cases/{number}/licences/{copy}")
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> licence(
            Actor actor,
            @PathVariable String number,
            @PathVariable String copy,
            @RequestParam(defaultValue = "") String of) {
        CaseFile file = own.get(actor, number);
        Copy wanted = copy(copy);
        Licence licence = licences.listOfCase(file.id()).stream()
                .filter(each -> of.isEmpty() || each.identifier().equals(of))
                .findFirst()
                .orElseThrow(() -> LicencesProblem.LICENCE_NOT_FOUND.with("identifier", shortened(of)));
        return pdf(
                licences.getBytes(licence.identifier(), wanted),
                licence.type() + "-" + file.number() + "-" + copy + ".pdf");
    }

    private static Copy copy(String name) {
        return switch (name) {
            case "original" -> Copy.ORIGINAL;
            case "duplicate" -> Copy.DUPLICATE;
            default -> throw LicencesProblem.LICENCE_NOT_FOUND.with("identifier", shortened(name));
        };
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text.toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
