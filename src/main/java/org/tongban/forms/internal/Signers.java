package org.tongban.forms.internal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tongban.core.Bilingual;
import org.tongban.forms.Answers;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.SignerRule;
import tools.jackson.databind.JsonNode;

/** Works out of the answers who has to sign; one person in several roles signs once. */
final class Signers {

    private Signers() {}

    /**
     * Somebody found.
     *
     * @param identity SHA-256 of his resident number, hexadecimal
     */
    record Found(int place, String name, String identity, List<Bilingual> roles, String behalf) {}

    static List<Found> of(FormDefinition form, Answers answers) {
        var found = new ArrayList<Found>();
        for (SignerRule rule : form.signers()) {
            answers.every(rule.at()).values().forEach(thing -> add(rule, thing, answers, found));
        }
        return List.copyOf(found);
    }

    static byte[] identity(String residentNumber) {
        return Canonical.digest("resident:" + residentNumber);
    }

    private static void add(SignerRule rule, JsonNode thing, Answers answers, List<Found> found) {
        String number = thing.path(rule.number()).asString("");
        if (number.isEmpty() || rule.when() != null && !rule.when().holds(answers.data(), thing)) {
            return;
        }
        String identity = HexFormat.of().formatHex(identity(number));
        String behalf = rule.onBehalfOf() == null ? "" : thing.path(rule.onBehalfOf()).asString("");
        for (int i = 0; i < found.size(); i++) {
            Found same = found.get(i);
            if (same.identity().equals(identity) && same.behalf().equals(behalf)) {
                var roles = new ArrayList<>(same.roles());
                if (!roles.contains(rule.role())) {
                    roles.add(rule.role());
                }
                found.set(i, new Found(same.place(), same.name(), identity, List.copyOf(roles), behalf));
                return;
            }
        }
        found.add(new Found(found.size() + 1, thing.path(rule.name()).asString(""), identity, List.of(rule.role()), behalf));
    }
}
