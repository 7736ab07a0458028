package org.tongban.catalogue.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tongban.catalogue.Topic;
import org.tongban.core.YamlNode;

/** Reads {@code life-events.yaml}, {@code audiences.yaml} and {@code often.yaml}. */
final class TopicYaml {

    private TopicYaml() {}

    static List<Topic> read(Topic.Kind kind, String yaml, YamlNode.Refusal refusal) {
        var topics = new ArrayList<Topic>();
        var codes = new HashSet<String>();
        for (var node : YamlNode.read(yaml, refusal).list()) {
            node.only("code", "name", "short", "about");
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
                    null,
                    0));
        }
        return topics;
    }
}
