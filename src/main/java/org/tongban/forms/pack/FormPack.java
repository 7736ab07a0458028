package org.tongban.forms.pack;

import org.springframework.stereotype.Component;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.internal.FormStore;
import org.tongban.forms.internal.Validation;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

/** Reads {@code forms/*.json}. A version that drafts may have begun with never changes its text. */
@Component
class FormPack implements PackReader {

    private final FormStore definitions;

    FormPack(FormStore definitions) {
        this.definitions = definitions;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void check(Pack pack) {
        for (PackFile file : pack.in("forms")) {
            FormDefinition form = FormReader.read(file);
            new Validation(form);
            boolean otherText = definitions
                    .findBody(form.id(), form.version())
                    .filter(body -> !body.equals(file.text()))
                    .isPresent();
            if (otherText) {
                throw file.refused(
                        1, "version " + form.version() + " of form " + form.id() + " exists with another text; give it a new version");
            }
        }
    }

    @Override
    public void load(Pack pack) {
        pack.in("forms").forEach(file -> definitions.store(FormReader.read(file), file));
    }
}
