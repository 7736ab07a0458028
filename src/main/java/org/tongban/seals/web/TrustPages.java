package org.tongban.seals.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.core.Access;
import org.tongban.seals.Trust;

/** Trust list, root certificate and revocation lists, for anyone to save. */
@RestController
class TrustPages {

    private final Trust trust;

    TrustPages(Trust trust) {
        this.trust = trust;
    }

    @GetMapping("/trust/list.json")
    @Access(Access.Who.ANYONE)
    ResponseEntity<byte[]> list() {
        return file(trust.listBytes(), MediaType.APPLICATION_JSON_VALUE);
    }

    @GetMapping("/trust/root.cer")
    @Access(Access.Who.ANYONE)
    ResponseEntity<byte[]> root() {
        return file(trust.root(), "application/pkix-cert");
    }

    @GetMapping("/trust/crl")
    @Access(Access.Who.ANYONE)
    ResponseEntity<byte[]> sealRevocations() {
        return file(trust.sealRevocations(), "application/pkix-crl");
    }

    @GetMapping("/trust/crl/persons")
    @Access(Access.Who.ANYONE)
    ResponseEntity<byte[]> personRevocations() {
        return file(trust.personRevocations(), "application/pkix-crl");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
