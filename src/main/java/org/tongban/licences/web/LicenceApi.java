package org.tongban.licences.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tongban.core.Access;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceField;
import org.tongban.licences.Licences;
import org.tongban.licences.Verification;
import org.tongban.licences.Verifier;
import org.tongban.licences.internal.Bundle;
import org.tongban.licences.internal.StatusLists;

/** Verification and the public register of licences as JSON, and the lists for offline use. */
@RestController
class LicenceApi {

    private final Checks checks;
    private final Verifier verifier;
    private final Licences licences;
    private final StatusLists statuses;
    private final Bundle bundle;
    private final Clock legal;

    LicenceApi(
            Checks checks,
            Verifier verifier,
            Licences licences,
            StatusLists statuses,
            Bundle bundle,
            Clock legal) {
        this.checks = checks;
        this.verifier = verifier;
        this.licences = licences;
        this.statuses = statuses;
        this.bundle = bundle;
        this.legal = legal;
    }

    @PostMapping(value = "/api/licences/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Access.Who.ANYONE)
    Verification verify(@RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        return checks.check(file, request, verifier::verify);
    }

    /** What the public register shows of a licence. */
    @GetMapping("/api/licences/{identifier}")
    @Access(Access.Who.ANYONE)
    Map<String, Object> licence(@PathVariable("identifier") String identifier) {
        Licence licence = licences.get(identifier);
        Map<String, Object> data = new LinkedHashMap<>();
        for (LicenceField field : licences.listFields(licence.type())) {
            Object value = licence.data().get(field.name());
            if (field.shown() && value != null) {
                data.put(field.name(), value);
            }
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("identifier", licence.identifier());
        shown.put("type", licence.type());
        shown.put("version", licence.version());
        shown.put("agency", licence.agencyName());
        shown.put("status", licence.statusOn(LocalDate.now(legal)));
        shown.put("statusAt", licence.statusAt());
        shown.put("validFrom", licence.validFrom());
        if (licence.validUntil() != null) {
            shown.put("validUntil", licence.validUntil());
        }
        shown.put("data", data);
        return shown;
    }

    @GetMapping("/trust/status.json")
    @Access(Access.Who.ANYONE)
    ResponseEntity<byte[]> statusList() {
        return file(statuses.bytes());
    }

    /** Trust list and status list in one file, for {@code ./tongban verify FILE --trust}. */
    @GetMapping("/trust/bundle.json")
    @Access(Access.Who.ANYONE)
    ResponseEntity<byte[]> bundle() {
        return file(bundle.bytes());
    }

    private static ResponseEntity<byte[]> file(byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }
}
