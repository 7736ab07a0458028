package org.tongban.forms.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.forms.Answers;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Topic;
import org.tongban.forms.Widget;
import org.tongban.parties.Agencies;
import org.tongban.platform.Shell;

/** Says of the licensed entries of a scope which agencies will be told after registration, and what is left to do. */
@Component
class LicensingWords {

    private final Agencies agencies;

    LicensingWords(Agencies agencies) {
        this.agencies = agencies;
    }

    /** One sentence for each kind of agency; empty without licensed entries. */
    List<String> list(FormDefinition form, Answers answers, Shell shell) {
        var kinds = new LinkedHashSet<String>();
        for (Field scope : fields(form, Widget.SCOPE)) {
            answers.at(scope.pointer() + "/entries").forEach(entry -> {
                if (entry.has("agency")) {
                    kinds.add(entry.path("agency").asString(""));
                }
            });
        }
        String division = fields(form, Widget.ADDRESS).stream()
                .map(address -> answers.text(address.pointer() + "/division"))
                .findFirst()
                .orElse("");
        return kinds.stream().map(kind -> words(kind, division, shell)).toList();
    }

    private String words(String kind, String division, Shell shell) {
        String named = shell.t("agency.kind." + kind);
        if (division.isEmpty()) {
            return shell.t("forms.scope.agency.unplaced", "kind", named);
        }
        return agencies.findInCharge(kind, division)
                .map(agency -> shell.t("forms.scope.agency.told", "agency", agency.name().in(shell.language())))
                .orElseGet(() -> shell.t("forms.scope.agency.none", "kind", named));
    }

    private static List<Field> fields(FormDefinition form, Widget widget) {
        var found = new ArrayList<Field>();
        for (Topic topic : form.topics()) {
            topic.fields().stream().filter(field -> field.widget() == widget).forEach(found::add);
        }
        return found;
    }
}
