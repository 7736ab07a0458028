package org.tongban.cases.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Outcome;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;

/**
 * Runs what a process sets off, behind the deciding step: the outcome's own work, the case's next
 * step and the message's removal are one transaction.
 */
@Component
class OutcomeListener implements OutboxListener {

    private final CaseStore store;
    private final Steps steps;
    private final Map<String, Outcome> outcomes;

    OutcomeListener(CaseStore store, Steps steps, List<Outcome> outcomes) {
        this.store = store;
        this.steps = steps;
        this.outcomes =
                outcomes.stream().collect(Collectors.toMap(Outcome::name, Function.identity()));
    }

    @Override
    public String topic() {
        return Topics.OUTCOME;
    }

    @Override
    public int batch() {
        return 20;
    }

    @Override
    public void on(OutboxMessage message) {
        var caseId = UUID.fromString(message.key());
        int waitId = message.payload().get("wait").asInt();
        String name = message.payload().get("outcome").asString();
        var file =
                store.find(caseId).orElseThrow(() -> CaseProblem.NO_SUCH_CASE.with("case", caseId));
        if (file.state().findToken(waitId).isEmpty()) {
            return;
        }
        var outcome = outcomes.get(name);
        if (outcome == null) {
            throw CaseProblem.OUTCOME_UNKNOWN.with("outcome", name);
        }
        var attributes = new HashMap<String, String>();
        message.payload()
                .get("attributes")
                .properties()
                .forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asString()));
        var application = store.findApplication(caseId, file.revision()).orElseThrow();
        steps.answered(caseId, waitId, name, outcome.apply(file, application, attributes));
    }
}
