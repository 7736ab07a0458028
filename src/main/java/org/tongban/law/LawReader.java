package org.tongban.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import org.tongban.core.YamlNode;

/** Reads the files of {@code law/*.yaml} in a pack: one version of one statute each. */
public final class LawReader {

    private LawReader() {}

    /** Refuses what it cannot read with the line and the reason. */
    public static Statute read(String yaml, YamlNode.Refusal refusal) {
        var root =
                YamlNode.read(yaml, refusal)
                        .only(
                                "id",
                                "title",
                                "version",
                                "in-force-from",
                                "in-force-to",
                                "source",
                                "articles");
        var articles = root.get("articles").list().stream().map(LawReader::article).toList();
        var numbers = new HashSet<String>();
        for (int i = 0; i < articles.size(); i++) {
            if (!numbers.add(articles.get(i).number())) {
                throw root.get("articles")
                        .list()
                        .get(i)
                        .refused("article " + articles.get(i).number() + " twice");
            }
        }
        return new Statute(
                root.text("id"),
                root.bilingual("title"),
                root.text("version"),
                date(root.get("in-force-from")),
                root.find("in-force-to").map(LawReader::date).orElse(null),
                root.text("source"),
                List.copyOf(articles));
    }

    private static Article article(YamlNode node) {
        node.only("number", "zh", "en", "uncertain", "note");
        boolean uncertain = node.flag("uncertain", false);
        if (uncertain && node.find("note").isEmpty()) {
            throw node.refused("an uncertain article needs a note that says what is uncertain");
        }
        return new Article(
                node.text("number"),
                new org.tongban.core.Bilingual(node.text("zh"), node.text("en")),
                uncertain,
                node.find("note").map(YamlNode::text).orElse(null));
    }

    private static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException notADate) {
            throw node.refused("'" + node.text() + "' is not a date like 2024-07-01");
        }
    }
}
