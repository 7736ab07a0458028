package org.tongban.files.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.files.FileContent;
import org.tongban.files.Files;

/** Serves files so that a browser only ever saves them, and pictures of their pages so that nobody needs to. */
@Controller
class FilePages {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Files files;

    FilePages(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        FileContent content = files.open(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().kind().mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(content.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(content.bytes());
    }

    @GetMapping("/files/{id}/pages/{page}")
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> page(
            Actor actor, @PathVariable UUID id, @PathVariable int page, @RequestParam(defaultValue = "600") int width) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(files.preview(actor, id, page, width));
    }
}
