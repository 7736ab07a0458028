package org.tongban.parties.pack;

import org.springframework.stereotype.Component;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.core.Grant;
import org.tongban.core.ResidentNumber;
import org.tongban.core.Role;
import org.tongban.core.YamlNode;
import org.tongban.parties.internal.PersonaStore;
import org.tongban.parties.internal.PersonaStore.OfficerPersona;
import org.tongban.parties.internal.PersonaStore.PersonPersona;
import org.tongban.platform.PackFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads and keeps the people of a demonstration ({@code parties/personas.yaml}). */
@Component
class PersonaLoader {

    private final PersonaStore store;

    PersonaLoader(PersonaStore store) {
        this.store = store;
    }

    record Content(List<PersonPersona> people, List<OfficerPersona> officers) {}

    Content read(PackFile file, Set<String> agencies) {
        YamlNode root = YamlNode.read(file.text(), file::refused).only("people", "officers");
        return new Content(
                root.list("people").stream().map(PersonaLoader::person).toList(),
                root.list("officers").stream().map(node -> officer(node, agencies)).toList());
    }

    void load(Content content) {
        store.save(content.people(), content.officers());
    }

    private static PersonPersona person(YamlNode node) {
        node.only("login", "name", "number", "assurance", "mail", "phone", "about");
        String number = node.text("number");
        if (!ResidentNumber.isValid(number)) {
            throw node.get("number").refused("the resident number is not valid");
        }
        return new PersonPersona(
                node.text("login"),
                node.text("name"),
                number,
                node.choice("assurance", Assurance.class),
                node.text("mail"),
                node.text("phone"),
                about(node));
    }

    private static OfficerPersona officer(YamlNode node, Set<String> agencies) {
        node.only("login", "name", "agency", "unit", "mail", "grants", "about");
        known(node.get("agency"), agencies);
        var grants = new ArrayList<Grant>();
        for (YamlNode grant : node.list("grants")) {
            grant.only("role", "agency", "region");
            if (!grant.text("agency").equals("*")) {
                known(grant.get("agency"), agencies);
            }
            grants.add(
                    new Grant(
                            grant.choice("role", Role.class),
                            grant.text("agency"),
                            grant.text("region")));
        }
        return new OfficerPersona(
                node.text("login"),
                node.text("name"),
                node.text("agency"),
                node.find("unit").map(YamlNode::text).orElse(null),
                node.text("mail"),
                List.copyOf(grants),
                about(node));
    }

    private static Bilingual about(YamlNode node) {
        return node.bilingual("about");
    }

    private static void known(YamlNode code, Set<String> agencies) {
        if (!agencies.contains(code.text())) {
            throw code.refused("no agency has the code " + code.text());
        }
    }
}
