package org.tongban.catalogue.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tongban.catalogue.ItemKind;
import org.tongban.catalogue.ServiceItem;
import org.tongban.core.Bilingual;
import org.tongban.core.YamlNode;

/**
 * Fills a demonstration catalogue from {@code generated.yaml}: every subject of an agency with every
 * action, drawn by a seed until there are enough. The same file gives the same items.
 */
final class ItemGenerator {

    private ItemGenerator() {}

    static List<ServiceItem> read(String yaml, YamlNode.Refusal refusal) {
        var root = YamlNode.read(yaml, refusal).only("seed", "count", "division", "valid-from", "actions", "groups");
        var actions = new TreeMap<String, List<Bilingual>>();
        root.get("actions").fields().forEach((name, list) ->
                actions.put(name, list.list().stream().map(ItemGenerator::pair).toList()));
        var drafts = new ArrayList<Draft>();
        for (var group : root.get("groups").list()) {
            drafts.addAll(drafts(group, actions));
        }
        int count = root.number("count");
        if (count > drafts.size()) {
            throw root.get("count").refused("subjects and actions give only " + drafts.size() + " items");
        }
        Collections.shuffle(drafts, new Random(root.number("seed")));
        var serials = new TreeMap<String, Integer>();
        var validFrom = LocalDate.parse(root.text("valid-from"));
        return drafts.subList(0, count).stream()
                .map(draft -> draft.item(root.text("division"), validFrom, serials.merge(draft.agency, 1, Integer::sum)))
                .toList();
    }

    private static List<Draft> drafts(YamlNode group, Map<String, List<Bilingual>> actions) {
        group.only("agency", "kind", "actions", "audiences", "life-events", "subjects");
        var ways = actions.get(group.text("actions"));
        if (ways == null) {
            throw group.get("actions").refused("no such list of actions");
        }
        var drafts = new ArrayList<Draft>();
        for (var subject : group.get("subjects").list()) {
            var name = pair(subject);
            for (var way : ways) {
                drafts.add(new Draft(
                        group.text("agency"),
                        group.choice("kind", ItemKind.class),
                        texts(group, "audiences"),
                        texts(group, "life-events"),
                        new Bilingual(name.zh() + "\uFF08" + way.zh() + "\uFF09", name.en() + " (" + way.en() + ")")));
            }
        }
        return drafts;
    }

    /** {@code 食品经营许可|Food business licence}. */
    private static Bilingual pair(YamlNode node) {
        var parts = node.text().split("\\|");
        if (parts.length != 2) {
            throw node.refused("Chinese and English are expected, with | between them");
        }
        return new Bilingual(parts[0].strip(), parts[1].strip());
    }

    private static List<String> texts(YamlNode node, String key) {
        return node.list(key).stream().map(YamlNode::text).toList();
    }

    private record Draft(
            String agency, ItemKind kind, List<String> audiences, List<String> lifeEvents, Bilingual name) {
        ServiceItem item(String division, LocalDate validFrom, int serial) {
            // Of a credit code the last four of its serial number tell agencies of one division apart.
            String number = agency.length() == 18 ? agency.substring(12, 16) : agency;
            String code = "%s-%s-%04d".formatted(division, number, 5000 + serial);
            return PlainItems.item(code, validFrom, name, agency, kind, audiences, lifeEvents, true, null);
        }
    }
}
