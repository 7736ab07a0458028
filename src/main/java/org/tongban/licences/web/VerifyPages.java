package org.tongban.licences.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongban.core.Access;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceIdentifier;
import org.tongban.licences.Licences;
import org.tongban.licences.LicencesProblem;
import org.tongban.licences.Verification;
import org.tongban.licences.Verifier;
import org.tongban.licences.internal.CodeReader;
import org.tongban.licences.internal.PrintedAddress;
import org.tongban.platform.Page;

/** Verification for anyone, without signing in; files are not kept. */
@Controller
class VerifyPages {

    private static final int LONGEST_NAME = 120;

    private final Checks checks;
    private final CodeReader codes = new CodeReader();
    private final Verifier verifier;
    private final Licences licences;
    private final Clock legal;
    private final Clock machine;

    VerifyPages(
            Checks checks,
            Verifier verifier,
            Licences licences,
            Clock legal,
            @Qualifier("machineClock") Clock machine) {
        this.checks = checks;
        this.verifier = verifier;
        this.licences = licences;
        this.legal = legal;
        this.machine = machine;
    }

    @GetMapping("/verify")
    @Access(Access.Who.ANYONE)
    Page ask() {
        return Page.of("licences/verify", "");
    }

    @PostMapping(value = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Access.Who.ANYONE)
    Page verify(@RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        if (file.isEmpty()) {
            return Page.of("licences/verify", "verify.choose").withStatus(422);
        }
        return checks.check(file, request, bytes -> answer(nameOf(file), bytes));
    }

    private Page answer(String name, byte[] bytes) {
        if (CodeReader.isPicture(bytes)) {
            return photographed(codes.read(bytes).orElse(""));
        }
        Verification result = verifier.verify(bytes);
        Licence licence = licences.find(result.identifier()).orElse(null);
        return page(name, result, licence);
    }

    /** A photo of a print proves nothing; its code says which licence to look up. */
    private Page photographed(String code) {
        var found = PrintedAddress.of(code);
        if (found.isEmpty()) {
            return Page.of("licences/verify", "verify.no-code").withStatus(422);
        }
        Licence licence = licences.find(found.get().identifier()).orElse(null);
        return licence == null
                ? Page.of("licences/verify", "verify.unknown-code").withStatus(422)
                : photo(licence);
    }

    private Page photo(Licence licence) {
        var status = licence.statusOn(LocalDate.now(legal));
        return Page.of(
                        "licences/result",
                        VerifyView.of(licence.identifier(), null, licence, status, licences, machine.instant())
                                .ofPrint())
                .in("verify");
    }

    /** Where the QR code of a licence leads. */
    @GetMapping("/v/{identifier}")
    @Access(Access.Who.ANYONE)
    Page lookUp(@PathVariable("identifier") String identifier) {
        if (!LicenceIdentifier.isValid(identifier)) {
            throw LicencesProblem.LICENCE_NOT_FOUND.with("identifier", identifier.substring(0, Math.min(100, identifier.length())));
        }
        return page(identifier, null, licences.get(identifier));
    }

    private Page page(String name, @Nullable Verification result, @Nullable Licence licence) {
        var status = licence == null ? null : licence.statusOn(LocalDate.now(legal));
        return Page.of(
                        "licences/result",
                        VerifyView.of(name, result, licence, status, licences, machine.instant()))
                .in("verify");
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null) {
            return "";
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
