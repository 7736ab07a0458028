package org.tongban.insight.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.core.Problem;
import org.tongban.core.YamlNode;
import org.tongban.insight.Grade;
import org.tongban.insight.internal.RatingRules;
import org.tongban.law.Citation;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Term;
import org.tongban.platform.Pack;
import org.tongban.platform.PackReader;
import org.tongban.platform.PlatformProblem;

/** Reads {@code ratings/ratings.yaml}: the term of answers and the reasons of each grade. */
@Component
class RatingRulesReader implements PackReader {

    private static final String PATH = "ratings/ratings.yaml";

    private final RatingRules rules;

    RatingRulesReader(RatingRules rules) {
        this.rules = rules;
    }

    /** After the law it cites. */
    @Override
    public int order() {
        return 400;
    }

    @Override
    public void check(Pack pack) {
        read(pack);
    }

    @Override
    public void load(Pack pack) {
        read(pack).ifPresent(rules::replace);
    }

    @Override
    public boolean everyStart() {
        return true;
    }

    private static Optional<RatingRules.Rules> read(Pack pack) {
        return pack.in("ratings").stream()
                .filter(file -> file.path().equals(PATH))
                .findFirst()
                .map(file -> rules(YamlNode.read(file.text(), file::refused)));
    }

    private static RatingRules.Rules rules(YamlNode root) {
        root.only("answer", "reasons");
        var answer = root.get("answer").only("term", "basis", "uncertain");
        var reasons = new EnumMap<Grade, List<RatingRules.Reason>>(Grade.class);
        for (var node : root.get("reasons").list()) {
            node.only("grade", "list");
            var grade = Grade.find(node.number("grade"))
                    .orElseThrow(() -> node.get("grade").refused("grades go from 1 to 5"));
            if (reasons.put(grade, reasons(node.get("list"))) != null) {
                throw node.get("grade").refused("grade " + grade.stars() + " twice");
            }
        }
        return new RatingRules.Rules(rule(answer), answer.flag("uncertain", false), reasons);
    }

    private static List<RatingRules.Reason> reasons(YamlNode list) {
        var reasons = new ArrayList<RatingRules.Reason>();
        var codes = new HashSet<String>();
        for (var node : list.list()) {
            node.only("code", "zh", "en");
            String code = node.text("code");
            if (!code.matches("[a-z0-9-]{2,40}") || !codes.add(code)) {
                throw node.get("code").refused("a code is made of small letters, digits and hyphens, and said once");
            }
            reasons.add(new RatingRules.Reason(code, new Bilingual(node.text("zh"), node.text("en"))));
        }
        return List.copyOf(reasons);
    }

    private static DeadlineRule rule(YamlNode answer) {
        try {
            if (!(Term.parse(answer.text("term")) instanceof Term.WorkingDays days)) {
                throw answer.get("term").refused("answers are clocked in working days");
            }
            return DeadlineRule.of(days, Citation.parse(answer.text("basis")));
        } catch (Problem unreadable) {
            if (unreadable.code() == PlatformProblem.PACK_REFUSED) {
                throw unreadable;
            }
            throw answer.refused(unreadable.code().code() + " " + unreadable.details());
        }
    }
}
