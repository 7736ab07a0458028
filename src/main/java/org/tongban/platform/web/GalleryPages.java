package org.tongban.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.core.Access;
import org.tongban.core.CoreProblem;
import org.tongban.platform.Page;
import org.tongban.platform.TongbanSettings;

/** Every component with its examples, for those who build pages and for the tests. */
@Controller
class GalleryPages {

    private final TongbanSettings settings;

    GalleryPages(TongbanSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/gallery")
    @Access(Access.Who.ANYONE)
    Page gallery() {
        return shown("gallery/gallery");
    }

    @GetMapping("/gallery/desk")
    @Access(Access.Who.ANYONE)
    Page desk() {
        return shown("gallery/desk");
    }

    private Page shown(String template) {
        if (!settings.demo()) {
            throw CoreProblem.NOT_FOUND.with();
        }
        return Page.of(template);
    }
}
