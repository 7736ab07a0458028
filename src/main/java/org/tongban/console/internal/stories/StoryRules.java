package org.tongban.console.internal.stories;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.console.internal.stories.Step.Part;
import org.tongban.console.internal.stories.Step.Text;

/** What a step must be before it is run. */
final class StoryRules {

    private StoryRules() {}

    /** Every step says something that the person sees, after what the person does. */
    static void check(Step step) {
        if (step.parts().stream().noneMatch(part -> part.verb().isSeeing())) {
            throw new StoryFault(
                    step.file(), step.line(), "the step does not say what the person sees");
        }
        var seen = false;
        for (Part part : step.parts()) {
            if (part.verb().isDoing() && seen) {
                throw new StoryFault(
                        step.file(),
                        part.line(),
                        "\"%s\" stands after what is seen".formatted(part.verb().word()));
            }
            seen |= part.verb().isSeeing();
            if (part.verb() == Verb.AS && part != step.parts().getFirst()) {
                throw new StoryFault(step.file(), part.line(), "\"as\" stands first in its step");
            }
            if (part.verb() == Verb.STATUS && !part.text().text().matches("[1-5][0-9][0-9]")) {
                throw new StoryFault(step.file(), part.line(), "a status is a number such as 422");
            }
        }
    }

    /** Every variable is made before it is used. */
    static void check(Map<String, Drawn> with, List<Step> steps, String path) {
        var known = new HashSet<String>();
        with.forEach(
                (name, drawn) -> {
                    if (drawn instanceof Drawn.Fixed fixed) {
                        check(new Text(fixed.text(), 1), known, path);
                    }
                    known.add(name);
                });
        for (Step step : steps) {
            for (Part part : step.parts()) {
                part.texts().forEach(text -> check(text, known, step.file()));
                for (var pair : part.pairs()) {
                    if (part.verb() == Verb.REMEMBER) {
                        known.add(pair.name().text());
                    }
                    check(pair.name(), known, step.file());
                    pair.values().forEach(text -> check(text, known, step.file()));
                }
            }
        }
    }

    private static void check(Text text, Set<String> known, String file) {
        for (String name : Variables.in(text.text())) {
            if (!known.contains(name)) {
                throw new StoryFault(
                        file, text.line(), "nothing is called ${%s} before this line".formatted(name));
            }
        }
    }
}
