package org.tongban.parties.pack;

import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.core.CreditCode;
import org.tongban.core.Problem;
import org.tongban.core.YamlNode;
import org.tongban.law.OfficeHours;
import org.tongban.parties.Agency;
import org.tongban.parties.internal.AgencyStore;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code parties/agencies.yaml} of a pack: regions, agencies and their sections. */
@Component
class PartiesReader implements PackReader {

    static final String AGENCIES = "parties/agencies.yaml";
    static final String PERSONAS = "parties/personas.yaml";

    private final AgencyStore store;
    private final PersonaLoader personas;

    PartiesReader(AgencyStore store, PersonaLoader personas) {
        this.store = store;
        this.personas = personas;
    }

    private record Region(String code, Bilingual name) {}

    private record Content(List<Region> regions, List<Agency> agencies) {}

    @Override
    public int order() {
        return 130;
    }

    @Override
    public void check(Pack pack) {
        for (PackFile file : pack.in("parties")) {
            switch (file.path()) {
                case AGENCIES -> read(file);
                case PERSONAS -> {
                    if (!pack.demoOnly()) {
                        throw file.refused(0, "personas exist in demonstration packs only");
                    }
                    personas.read(file, codes(pack));
                }
                case String other -> throw file.refused(0, "no file of this name is known here");
            }
        }
    }

    @Override
    public void load(Pack pack) {
        for (PackFile file : pack.in("parties")) {
            if (file.path().equals(AGENCIES)) {
                save(read(file));
            }
        }
        for (PackFile file : pack.in("parties")) {
            if (file.path().equals(PERSONAS)) {
                personas.load(personas.read(file, codes(pack)));
            }
        }
    }

    /** Personas to pick are kept in memory. */
    @Override
    public boolean everyStart() {
        return true;
    }

    private void save(Content content) {
        content.regions().forEach(region -> store.saveRegion(region.code(), region.name()));
        int position = 0;
        for (Agency agency : content.agencies()) {
            store.save(agency, position++);
        }
        store.forget();
    }

    private Set<String> codes(Pack pack) {
        var codes = new HashSet<>(store.all().keySet());
        for (PackFile file : pack.in("parties")) {
            if (file.path().equals(AGENCIES)) {
                read(file).agencies().forEach(agency -> codes.add(agency.code()));
            }
        }
        return codes;
    }

    private static Content read(PackFile file) {
        YamlNode root =
                YamlNode.read(file.text(), file::refused).only("regions", "hours", "agencies");
        var regions = new ArrayList<Region>();
        var codes = new HashSet<String>();
        for (YamlNode node : root.list("regions")) {
            node.only("code", "name");
            regions.add(new Region(node.text("code"), node.bilingual("name")));
            codes.add(node.text("code"));
        }
        var agencies = new ArrayList<Agency>();
        var seen = new HashSet<String>();
        var inCharge = new HashSet<String>();
        for (YamlNode node : root.list("agencies")) {
            Agency agency = agency(node, root);
            if (!codes.contains(agency.region())) {
                throw node.get("region").refused("the region stands not under regions");
            }
            if (agency.parent() != null && !seen.contains(agency.parent())) {
                throw node.get("parent").refused("the parent must stand before");
            }
            if (!seen.add(agency.code())) {
                throw node.get("code").refused("this code is said twice");
            }
            for (String kind : agency.kinds()) {
                if (!inCharge.add(kind + " " + agency.region())) {
                    throw node.get("kinds").refused("two agencies of the region are in charge of " + kind);
                }
            }
            agencies.add(agency);
        }
        return new Content(regions, agencies);
    }

    private static Agency agency(YamlNode node, YamlNode root) {
        node.only(
                "code", "region", "parent", "name", "short", "hours", "phone", "address", "units",
                "kinds");
        if (!CreditCode.isValid(node.text("code"))) {
            throw node.get("code").refused("the check characters of the credit code are wrong");
        }
        return new Agency(
                node.text("code"),
                node.text("region"),
                node.find("parent").map(YamlNode::text).orElse(null),
                node.bilingual("name"),
                node.bilingual("short"),
                hours(node.find("hours").orElseGet(() -> root.get("hours"))),
                node.text("phone"),
                node.bilingual("address"),
                node.list("units").stream().map(PartiesReader::unit).toList(),
                node.list("kinds").stream().map(YamlNode::text).toList());
    }

    private static String hours(YamlNode node) {
        try {
            OfficeHours.parse(node.text());
            return node.text();
        } catch (Problem bad) {
            throw node.refused("office hours are written 9:00-12:00, 13:30-17:30");
        }
    }

    private static Agency.Unit unit(YamlNode node) {
        node.only("code", "name");
        return new Agency.Unit(node.text("code"), node.bilingual("name"));
    }
}
