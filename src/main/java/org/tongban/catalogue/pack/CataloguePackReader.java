package org.tongban.catalogue.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.LawBook;
import org.tongban.catalogue.ServiceItem;
import org.tongban.catalogue.Topic;
import org.tongban.catalogue.internal.ItemStore;
import org.tongban.catalogue.internal.TopicStore;
import org.tongban.law.LawRegister;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

/** Reads {@code catalogue/}: items worked out (YAML), items by name (CSV), ways in, and the recipe of generated items. */
@Component
class CataloguePackReader implements PackReader {

    private final LawBook law;
    private final ItemStore items;
    private final TopicStore topics;
    private final Agencies agencies;

    CataloguePackReader(LawBook law, ItemStore items, TopicStore topics, Agencies agencies) {
        this.law = law;
        this.items = items;
        this.topics = topics;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return 230;
    }

    @Override
    public void check(Pack pack) {
        topics(pack);
        var fileOf = new HashMap<String, PackFile>();
        for (var file : pack.in("catalogue")) {
            for (var item : items(file, register(pack))) {
                var other = fileOf.put(item.code(), file);
                if (other != null) {
                    throw file.refused(0, "the item " + item.code() + " is also in " + other.path());
                }
                refuseChangedVersion(file, item);
            }
        }
    }

    @Override
    public void load(Pack pack) {
        var register = register(pack);
        var all = new ArrayList<ServiceItem>();
        pack.in("catalogue").forEach(file -> all.addAll(items(file, register)));
        topics.replace(pack.name(), topics(pack));
        items.replace(pack.name(), all);
        items.analyze();
        topics.replaceAgencies(agencies.list().stream().map(CataloguePackReader::topic).toList());
        topics.count();
    }

    /** Cases run under published versions: what a number means never changes. */
    private void refuseChangedVersion(PackFile file, ServiceItem item) {
        if (item.version() == 0) {
            return;
        }
        var published = items.findDigest(item.code(), item.version());
        if (published.isPresent() && !published.get().equals(ItemStore.digestOf(item))) {
            throw file.refused(
                    0, "version " + item.version() + " of " + item.code() + " is published with other content; raise version");
        }
    }

    private LawRegister register(Pack pack) {
        return law.registerWith(pack.name(), LawPackReader.statutes(pack));
    }

    private static List<ServiceItem> items(PackFile file, LawRegister register) {
        if (file.name().endsWith(".csv")) {
            return ItemCsv.read(file.text(), file::refused);
        }
        if (!file.name().endsWith(".yaml") || kindOf(file) != null) {
            return List.of();
        }
        return file.name().equals("generated.yaml")
                ? ItemGenerator.read(file.text(), file::refused)
                : List.of(ItemYaml.read(file.text(), register, file::refused));
    }

    private static List<Topic> topics(Pack pack) {
        var topics = new ArrayList<Topic>();
        for (var file : pack.in("catalogue")) {
            var kind = kindOf(file);
            if (kind != null) {
                topics.addAll(TopicYaml.read(kind, file.text(), file::refused));
            }
        }
        return topics;
    }

    private static Topic topic(Agency agency) {
        return new Topic(
                Topic.Kind.AGENCY,
                agency.code(),
                agency.name(),
                agency.shortName(),
                null,
                new Topic.Contact(agency.phone(), agency.hours(), agency.address()),
                0);
    }

    private static Topic.@Nullable Kind kindOf(PackFile file) {
        return switch (file.name()) {
            case "life-events.yaml" -> Topic.Kind.LIFE_EVENT;
            case "audiences.yaml" -> Topic.Kind.AUDIENCE;
            case "often.yaml" -> Topic.Kind.OFTEN;
            default -> null;
        };
    }
}
