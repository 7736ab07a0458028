package org.tongban.console.internal.stories;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.console.internal.stories.Step.Part;
import org.tongban.console.internal.stories.Step.Text;
import org.tongban.core.Problem;

/** What a step must be before it is run. */
final class StoryRules {

    private StoryRules() {}

    /** How a place in a file is refused; lines count from 1. */
    interface Refusal {
        Problem at(String file, int line, String reason);
    }

    /** Every step says something that the person sees, after what the person does. */
    static void check(Step step, Refusal refusal) {
        if (step.parts().stream().noneMatch(part -> part.verb().isSeeing())) {
            throw refusal.at(step.file(), step.line(), "the step does not say what the person sees");
        }
        var seen = false;
        for (Part part : step.parts()) {
            var word = part.verb().word();
            if (part.verb().isDoing() && seen) {
                throw refusal.at(
                        step.file(), part.line(), "\"%s\" stands after what is seen".formatted(word));
            }
            seen |= part.verb().isSeeing();
            if (part.verb() == Verb.AS && part != step.parts().getFirst()) {
                throw refusal.at(step.file(), part.line(), "\"as\" stands first in its step");
            }
            if (part.verb() == Verb.STATUS && !part.text().text().matches("[1-5][0-9][0-9]")) {
                throw refusal.at(step.file(), part.line(), "a status is a number such as 422");
            }
        }
    }

    /** Every variable is made before it is used. */
    static void check(Map<String, Drawn> with, List<Step> steps, Refusal refusal) {
        var known = new HashSet<String>();
        with.forEach(
                (name, drawn) -> {
                    if (drawn instanceof Drawn.Fixed fixed) {
                        check(new Text(fixed.text(), 1), known, steps.getFirst().file(), refusal);
                    }
                    known.add(name);
                });
        for (Step step : steps) {
            for (Part part : step.parts()) {
                part.texts().forEach(text -> check(text, known, step.file(), refusal));
                for (var pair : part.pairs()) {
                    if (part.verb() == Verb.REMEMBER) {
                        known.add(pair.name().text());
                    }
                    check(pair.name(), known, step.file(), refusal);
                    pair.values().forEach(text -> check(text, known, step.file(), refusal));
                }
            }
        }
    }

    private static void check(Text text, Set<String> known, String file, Refusal refusal) {
        for (String name : Variables.in(text.text())) {
            if (!known.contains(name)) {
                throw refusal.at(
                        file, text.line(), "nothing is called ${%s} before this line".formatted(name));
            }
        }
    }
}
