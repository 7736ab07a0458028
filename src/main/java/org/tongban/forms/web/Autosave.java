package org.tongban.forms.web;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.forms.Forms;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.Saved;
import org.tongban.platform.Shell;

/** Keeps one field as it is left, and answers with the sentence to show: when it was saved, and what another window changed. */
@Controller
class Autosave {

    private final Forms forms;

    Autosave(Forms forms) {
        this.forms = forms;
    }

    @PostMapping("/applications/{id}/fields")
    @Access(Who.PERSON)
    ResponseEntity<String> keep(
            Actor.Person actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String window,
            @RequestParam MultiValueMap<String, String> form) {
        var texts = form.getOrDefault(field, java.util.List.of());
        Saved saved = forms.save(actor, id, version, window, java.util.Map.of(field, texts));
        var sentences = new Sentences(forms.formOf(saved.draft()), shell);
        var said = new ArrayList<String>();
        said.add(shell.t("forms.saved", "when", shell.shortMoment(saved.draft().savedAt()).text()));
        for (Saved.Told told : saved.told()) {
            var other = told.other();
            said.add(sentences.of(
                    told.pointer(),
                    told.overwritten() ? FormsProblem.OVERWRITTEN : FormsProblem.CHANGED_ELSEWHERE,
                    java.util.Map.of("other", other == null || other.isContainer() ? "-" : other.asString(""))));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .header("X-Version", String.valueOf(saved.draft().version()))
                .body(String.join(" ", said));
    }
}
