package org.tongban.forms.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.files.FilesProblem;
import org.tongban.forms.Draft;
import org.tongban.forms.Forms;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.Materials;
import org.tongban.forms.Topic;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** Handing in, making and taking back one material; each has a form of its own. */
@Controller
class MaterialPages {

    private final Forms forms;
    private final Materials materials;
    private final QuestionViews views;

    MaterialPages(Forms forms, Materials materials, QuestionViews views) {
        this.forms = forms;
        this.materials = materials;
        this.views = views;
    }

    @PostMapping("/applications/{id}/materials")
    @Access(Who.PERSON)
    Object handIn(
            Actor.Person actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam String pointer,
            @RequestParam int version,
            @RequestParam(defaultValue = "upload") String action,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        return switch (action) {
            case "make" -> done(actor, shell, id, pointer, () -> materials.make(actor, id, version, pointer));
            case "remove" -> done(actor, shell, id, pointer, () -> materials.remove(actor, id, version, pointer));
            default -> done(actor, shell, id, pointer, () -> upload(actor, id, version, pointer, files));
        };
    }

    private void upload(
            Actor.Person actor, UUID id, int version, String pointer, @org.jspecify.annotations.Nullable List<MultipartFile> files) {
        if (files == null || files.isEmpty() || files.getFirst().isEmpty()) {
            throw FormsProblem.MATERIAL_MISSING.with();
        }
        MultipartFile file = files.getFirst();
        String name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            materials.attach(actor, id, version, pointer, name, bytes);
        } catch (IOException broken) {
            throw FilesProblem.UNREADABLE.with("name", name).causedBy(broken);
        }
    }

    private Object done(Actor.Person actor, Shell shell, UUID id, String pointer, Runnable work) {
        Draft draft = forms.get(actor, id);
        Topic topic = forms.formOf(draft)
                .findTopicOf(pointer)
                .orElseThrow(() -> FormsProblem.FIELD_UNKNOWN.with("pointer", pointer));
        try {
            work.run();
            return Redirect.to("/applications/" + id + "/topics/" + topic.id() + "#" + FieldErrors.id(pointer));
        } catch (Problem refused) {
            if (!(refused.code() instanceof FilesProblem) && refused.code() != FormsProblem.MATERIAL_MISSING
                    && refused.code() != FormsProblem.TEMPLATE_NOT_THERE) {
                throw refused;
            }
            var errors = new FieldErrors(Map.of(FieldErrors.id(pointer), sentence(draft, shell, pointer, refused)));
            var extras = QuestionViews.Extras.NONE.withErrors(errors);
            return Page.of("forms/question", views.of(draft, topic, shell, extras))
                    .withStatus(refused.code().category().status())
                    .in("my");
        }
    }

    private String sentence(Draft draft, Shell shell, String pointer, Problem refused) {
        if (refused.code() instanceof FormsProblem code) {
            return new Sentences(forms.formOf(draft), shell).of(pointer, code, refused.details());
        }
        var details = new java.util.HashMap<>(refused.details());
        for (String kind : new ArrayList<>(details.keySet())) {
            if (kind.equals("kind") || kind.equals("named")) {
                details.put(kind, kindWord(shell, String.valueOf(details.get(kind))));
            }
        }
        return shell.messages().problem(shell.language(), refused.code(), details);
    }

    private static String kindWord(Shell shell, String kind) {
        return switch (kind) {
            case "PDF", "JPEG", "PNG", "OTHER" -> shell.t("files.kind." + kind);
            default -> kind;
        };
    }
}
