package org.tongban.catalogue.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.Topic;
import org.tongban.core.Bilingual;
import org.tongban.core.Problem;
import org.tongban.core.YamlNode;
import org.tongban.law.OfficeHours;

/** Reads {@code life-events.yaml}, {@code audiences.yaml} and {@code agencies.yaml}. */
final class TopicYaml {

    private TopicYaml() {}

    static List<Topic> read(Topic.Kind kind, String yaml, YamlNode.Refusal refusal) {
        var topics = new ArrayList<Topic>();
        var codes = new HashSet<String>();
        for (var node : YamlNode.read(yaml, refusal).list()) {
            node.only("code", "name", "short", "about", "phone", "hours", "counter");
            var name = node.bilingual("name");
            String code = node.text("code");
            if (!code.matches("[a-z0-9-]{2,40}") || !codes.add(code)) {
                throw node.get("code").refused("a code is made of small letters, digits and hyphens, and said once");
            }
            topics.add(new Topic(
                    kind,
                    code,
                    name,
                    node.find("short").map(YamlNode::bilingual).orElse(name),
                    node.find("about").map(YamlNode::bilingual).orElse(null),
                    kind == Topic.Kind.AGENCY ? contact(node) : null,
                    0));
        }
        return topics;
    }

    private static Topic.Contact contact(YamlNode node) {
        var hours = node.get("hours");
        try {
            OfficeHours.parse(hours.text());
        } catch (Problem unreadable) {
            throw hours.refused("office hours look like 9:00-12:00, 13:30-17:30");
        }
        @Nullable Bilingual counter = node.find("counter").map(YamlNode::bilingual).orElse(null);
        return new Topic.Contact(node.text("phone"), hours.text(), counter);
    }
}
