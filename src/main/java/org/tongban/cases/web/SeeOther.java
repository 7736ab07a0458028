package org.tongban.cases.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Goes on to another page after a form (303). */
final class SeeOther {

    private SeeOther() {}

    static ResponseEntity<Void> at(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
