package org.tongban.forms.internal;

import java.util.HexFormat;
import org.tongban.forms.Answers;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Widget;
import tools.jackson.databind.node.ObjectNode;

/**
 * From which answers a paper was made: SHA-256 of all answers that count, but for the materials
 * themselves. When it differs from that of today, the paper says something else than the
 * application.
 */
public final class MadeFrom {

    /** Member of a material's answer. */
    public static final String MEMBER = "madeFrom";

    private MadeFrom() {}

    /** Lower-case hexadecimal. */
    public static String of(FormDefinition form, Answers answers) {
        ObjectNode counted = Visible.of(form, answers).data();
        Visible.each(form, answers, (pointer, field) -> {
            if (field.widget() == Widget.FILE) {
                counted.remove(Answers.steps(pointer).getFirst());
            }
        });
        return HexFormat.of().formatHex(Canonical.digest(Canonical.json(counted)));
    }
}
