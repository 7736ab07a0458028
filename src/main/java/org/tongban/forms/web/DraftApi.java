package org.tongban.forms.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;
import org.tongban.core.CoreProblem;
import org.tongban.forms.Draft;
import org.tongban.forms.Forms;
import org.tongban.forms.Saved;
import org.tongban.forms.Signatures;
import tools.jackson.databind.JsonNode;

/** Drafts as JSON. The ETag is the version; changes are JSON Pointers with row ids. */
@RestController
@RequestMapping("/api/drafts")
class DraftApi {

    private final Forms forms;
    private final Signatures signatures;

    DraftApi(Forms forms, Signatures signatures) {
        this.forms = forms;
        this.signatures = signatures;
    }

    /** What is wrong or missing at one place. */
    record FindingJson(String pointer, String code, Map<String, Object> details, boolean warning) {}

    /** A draft. */
    record DraftJson(
            UUID id, String item, String itemVersion, String form, String formVersion, Bilingual title, int version,
            String state, String digest, Instant savedAt, Instant keepUntil, JsonNode data, List<FindingJson> findings) {}

    /** What to begin. */
    record Begin(String item) {}

    /** A line of the list. */
    record LineJson(UUID id, Bilingual title, String heading, String state, Instant savedAt, Instant keepUntil) {}

    @GetMapping
    @Access(Who.PERSON)
    List<LineJson> list(Actor.Person actor) {
        return forms.listOwn(actor).stream()
                .map(line -> new LineJson(
                        line.id(), line.itemTitle(), line.heading(), line.state().name(), line.savedAt(), line.keepUntil()))
                .toList();
    }

    @PostMapping
    @Access(Who.PERSON)
    ResponseEntity<DraftJson> begin(
            Actor.Person actor, @RequestBody Begin begin, @RequestHeader("Idempotency-Key") String key) {
        if (key.isBlank() || key.length() > 100 || begin.item() == null || begin.item().length() > 100) {
            throw CoreProblem.BAD_INPUT.with("header", "Idempotency-Key");
        }
        Draft draft = forms.start(actor, begin.item(), key);
        return ResponseEntity.created(URI.create("/api/drafts/" + draft.id())).eTag(tag(draft)).body(json(draft));
    }

    @GetMapping("/{id}")
    @Access(Who.PERSON)
    ResponseEntity<DraftJson> get(Actor.Person actor, @PathVariable UUID id) {
        Draft draft = forms.get(actor, id);
        return ResponseEntity.ok().eTag(tag(draft)).body(json(draft));
    }

    /** Body: pointer to value; null removes. The If-Match header carries the version the caller has seen. */
    @PatchMapping("/{id}/fields")
    @Access(Who.PERSON)
    ResponseEntity<DraftJson> change(
            Actor.Person actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String seen,
            @RequestBody Map<String, JsonNode> values) {
        Saved saved = forms.put(actor, id, version(seen), values);
        return ResponseEntity.ok().eTag(tag(saved.draft())).body(json(saved.draft()));
    }

    @PostMapping("/{id}/freeze")
    @Access(Who.PERSON)
    ResponseEntity<DraftJson> freeze(
            Actor.Person actor, @PathVariable UUID id, @RequestHeader("If-Match") String seen) {
        Draft draft = signatures.freeze(actor, id, version(seen));
        return ResponseEntity.ok().eTag(tag(draft)).body(json(draft));
    }

    @DeleteMapping("/{id}")
    @Access(Who.PERSON)
    ResponseEntity<Void> delete(Actor.Person actor, @PathVariable UUID id) {
        forms.delete(actor, id);
        return ResponseEntity.noContent().build();
    }

    private DraftJson json(Draft draft) {
        return new DraftJson(
                draft.id(),
                draft.itemCode(),
                draft.itemVersion(),
                draft.formId(),
                draft.formVersion(),
                draft.itemTitle(),
                draft.version(),
                draft.state().name(),
                draft.digestText(),
                draft.savedAt(),
                draft.keepUntil(),
                draft.answers().data(),
                forms.check(draft).stream()
                        .map(finding -> new FindingJson(
                                finding.pointer(), finding.code().code(), finding.details(), finding.warning()))
                        .toList());
    }

    private static String tag(Draft draft) {
        return "\"" + draft.version() + "\"";
    }

    private static int version(String seen) {
        String digits = seen.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw CoreProblem.BAD_INPUT.with("header", "If-Match");
        }
        return Integer.parseInt(digits);
    }
}
