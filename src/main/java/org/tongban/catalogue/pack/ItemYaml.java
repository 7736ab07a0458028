package org.tongban.catalogue.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.CaseKind;
import org.tongban.catalogue.Clocks;
import org.tongban.catalogue.Fee;
import org.tongban.catalogue.ItemKind;
import org.tongban.catalogue.Material;
import org.tongban.catalogue.OfficerRule;
import org.tongban.catalogue.Question;
import org.tongban.catalogue.ServiceItem;
import org.tongban.catalogue.Step;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.core.Problem;
import org.tongban.core.YamlNode;
import org.tongban.law.Citation;
import org.tongban.law.LawRegister;
import org.tongban.law.Term;
import org.tongban.law.YellowPoint;

/** Reads one item worked out in full; refuses what is missing, unknown, or cites a law that is not in force. */
final class ItemYaml {

    static final String CODE = "[0-9]{6}-[0-9]{4}-[0-9]{3,4}";

    private final LawRegister law;
    private final YamlNode root;
    private final LocalDate validFrom;

    private ItemYaml(LawRegister law, YamlNode root) {
        this.law = law;
        this.root = root;
        this.validFrom = parsed(root.get("valid-from"), LocalDate::parse);
    }

    static ServiceItem read(String yaml, LawRegister law, YamlNode.Refusal refusal) {
        var root = YamlNode.read(yaml, refusal)
                .only(
                        "code", "version", "valid-from", "name", "summary", "agency", "unit", "counter", "kind", "case-kind",
                        "audiences", "life-events", "keywords", "who-may-apply", "conditions", "materials", "basis",
                        "steps", "clocks", "clock-note", "fee", "minutes", "result-type", "questions", "form",
                        "process", "assurance", "officer-rule", "effects");
        return new ItemYaml(law, root).item();
    }

    private ServiceItem item() {
        String code = root.text("code");
        if (!code.matches(CODE)) {
            throw root.get("code").refused("an item code looks like 990101-0131-001: division, agency, serial");
        }
        int version = root.number("version");
        if (version < 1) {
            throw root.get("version").refused("versions count from 1");
        }
        return new ServiceItem(
                code,
                version,
                validFrom,
                root.bilingual("name"),
                root.bilingual("summary"),
                root.text("agency"),
                root.bilingual("unit"),
                root.find("counter").map(YamlNode::bilingual).orElse(null),
                code.substring(0, 6),
                root.choice("kind", ItemKind.class),
                root.choice("case-kind", CaseKind.class),
                texts("audiences"),
                texts("life-events"),
                texts("keywords"),
                root.bilingual("who-may-apply"),
                root.list("conditions").stream().map(YamlNode::bilingual).toList(),
                root.list("materials").stream().map(ItemYaml::material).toList(),
                citations(),
                root.list("steps").stream().map(ItemYaml::step).toList(),
                clocks(root.get("clocks")),
                root.find("clock-note").map(YamlNode::bilingual).orElse(null),
                fee(root.get("fee")),
                root.number("minutes"),
                text("result-type"),
                root.list("questions").stream().map(ItemYaml::question).toList(),
                text("form"),
                text("process"),
                root.choice("assurance", Assurance.class),
                root.choice("officer-rule", OfficerRule.class),
                texts("effects"),
                false,
                null);
    }

    private List<Citation> citations() {
        var citations = root.get("basis").list().stream().map(this::citation).toList();
        if (citations.isEmpty()) {
            throw root.get("basis").refused("an item needs a legal basis");
        }
        return citations;
    }

    private Citation citation(YamlNode node) {
        var citation = parsed(node, Citation::parse);
        if (law.findArticle(citation, validFrom).isEmpty()) {
            throw node.refused("the law register has no " + citation + " in force on " + validFrom);
        }
        return citation;
    }

    private Clocks clocks(YamlNode node) {
        node.only(
                "acceptance", "acceptance-basis", "statutory", "statutory-basis", "promised", "extension",
                "extension-basis", "yellow", "start-day-counts");
        var statutory = parsed(node.get("statutory"), Term::parse);
        Optional<Term> promised = node.find("promised").map(term -> parsed(term, Term::parse));
        if (promised.isPresent() && isLonger(promised.get(), statutory)) {
            throw node.get("promised").refused("a promise cannot be longer than the law's term");
        }
        return new Clocks(
                parsed(node.get("acceptance"), Term::parse),
                citation(node.get("acceptance-basis")),
                statutory,
                citation(node.get("statutory-basis")),
                promised.orElse(null),
                node.find("extension").map(term -> parsed(term, Term::parse)).orElse(null),
                node.find("extension-basis").map(this::citation).orElse(null),
                node.find("yellow").map(point -> parsed(point, YellowPoint::parse)).orElse(null),
                node.flag("start-day-counts", false));
    }

    private static boolean isLonger(Term promised, Term statutory) {
        return statutory instanceof Term.WorkingDays law
                && (promised instanceof Term.WorkingDays days && days.days() > law.days()
                        || promised instanceof Term.OfficeDays offered && offered.days() > law.days());
    }

    private static Material material(YamlNode node) {
        node.only("code", "name", "how", "source", "formats", "max-megabytes", "required", "when", "condition");
        var source = node.choice("source", Material.Source.class);
        boolean uploaded = source == Material.Source.UPLOAD || source == Material.Source.TEMPLATE_OR_UPLOAD;
        boolean required = node.flag("required", true);
        if (!required && node.find("when").isEmpty()) {
            throw node.refused("a material that is not always needed must say when it is");
        }
        return new Material(
                node.text("code"),
                node.bilingual("name"),
                node.bilingual("how"),
                source,
                node.list("formats").stream().map(YamlNode::text).toList(),
                uploaded ? node.number("max-megabytes") : 0,
                required,
                node.find("when").map(YamlNode::bilingual).orElse(null),
                node.find("condition").map(YamlNode::text).orElse(null));
    }

    private static Step step(YamlNode node) {
        node.only("name", "what", "time");
        return new Step(node.bilingual("name"), node.bilingual("what"), node.bilingual("time"));
    }

    private static Question question(YamlNode node) {
        node.only("question", "answer");
        return new Question(node.bilingual("question"), node.bilingual("answer"));
    }

    private static Fee fee(YamlNode node) {
        node.only("free", "note");
        @Nullable Bilingual note = node.find("note").map(YamlNode::bilingual).orElse(null);
        return new Fee(node.flag("free", true), note);
    }

    private List<String> texts(String key) {
        return root.list(key).stream().map(YamlNode::text).toList();
    }

    private @Nullable String text(String key) {
        return root.find(key).map(YamlNode::text).orElse(null);
    }

    private static <T> T parsed(YamlNode node, Function<String, T> parse) {
        try {
            return parse.apply(node.text());
        } catch (Problem | DateTimeParseException unreadable) {
            throw node.refused("'" + node.text() + "' cannot be read here");
        }
    }
}
