package org.tongban.cases.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;

/** After each step: makes the paper the step calls for, and tells the applicant. */
@Component
class MovedListener implements OutboxListener {

    private final CaseStore store;
    private final CasePapers papers;
    private final CaseNotices notices;

    MovedListener(CaseStore store, CasePapers papers, CaseNotices notices) {
        this.store = store;
        this.papers = papers;
        this.notices = notices;
    }

    @Override
    public String topic() {
        return Topics.MOVED;
    }

    /** Papers take tens of milliseconds each; a short batch keeps the transaction short. */
    @Override
    public int batch() {
        return 10;
    }

    @Override
    public void on(OutboxMessage message) {
        var caseId = UUID.fromString(message.key());
        var move = Move.read(message.payload());
        store.find(caseId)
                .ifPresent(
                        file -> {
                            var paper = papers.make(file, move);
                            notices.tell(file, move, paper);
                        });
    }
}
