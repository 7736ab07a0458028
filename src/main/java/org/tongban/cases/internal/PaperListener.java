package org.tongban.cases.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;
import org.tongban.registers.Names;

/** Makes the sealed paper a step calls for, tells the applicant, and frees the name of a refused firm. */
@Component
class PaperListener implements OutboxListener {

    private final CaseStore store;
    private final CasePapers papers;
    private final CaseNotices notices;
    private final Names names;

    PaperListener(CaseStore store, CasePapers papers, CaseNotices notices, Names names) {
        this.store = store;
        this.papers = papers;
        this.notices = notices;
        this.names = names;
    }

    @Override
    public String topic() {
        return Topics.PAPER;
    }

    /** Papers take tens of milliseconds each; a short batch keeps the transaction short. */
    @Override
    public int batch() {
        return 10;
    }

    @Override
    public void on(OutboxMessage message) {
        var move = Move.read(message.payload());
        store.find(UUID.fromString(message.key()))
                .ifPresent(
                        file -> {
                            var paper = papers.make(file, move);
                            if (file.isClosedWithoutGrant()) {
                                names.releaseOfCase(file.id());
                            }
                            notices.send(notices.of(file, move, paper).stream().toList());
                        });
    }
}
