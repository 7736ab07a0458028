package org.tongban.forms.internal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.forms.Answers;
import org.tongban.forms.Draft;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.PersonFacts;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts in what registers know, and takes it out again when the question it answers is asked after all. */
@Component
public class KnownAnswers {

    private final FormStore definitions;
    private final ObjectProvider<PersonFacts> source;

    public KnownAnswers(FormStore definitions, ObjectProvider<PersonFacts> source) {
        this.definitions = definitions;
        this.source = source;
    }

    void fill(Actor.Person actor, Draft draft, Answers answers, Map<String, Draft.KnownFact> known) {
        FormDefinition form = definitions.get(draft.formId(), draft.formVersion()).form();
        Map<String, PersonFacts.Fact> facts = null;
        for (var topic : form.topics()) {
            for (Field field : topic.fields()) {
                if (field.fact() == null) {
                    continue;
                }
                if (isKnown(field, answers)) {
                    facts = facts == null ? all(actor) : facts;
                    var fact = facts.get(field.fact());
                    if (fact != null) {
                        answers.set(field.pointer(), JsonNodeFactory.instance.stringNode(fact.value()));
                        known.put(field.pointer(), new Draft.KnownFact(fact.source(), fact.date()));
                    }
                } else if (known.remove(field.pointer()) != null) {
                    answers.set(field.pointer(), null);
                }
            }
        }
    }

    /** Whether a field is shown rather than asked now. */
    public static boolean isKnown(Field field, Answers answers) {
        return field.fact() != null
                && Visible.shown(field, answers.data(), answers.data())
                && (field.factWhen() == null || field.factWhen().holds(answers.data(), answers.data()));
    }

    private Map<String, PersonFacts.Fact> all(Actor.Person actor) {
        var all = new HashMap<String, PersonFacts.Fact>();
        source.stream().forEach(each -> all.putAll(each.facts(actor)));
        return all;
    }
}
