package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.messaging.Notice;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;

/** After each step that concerns the applicant: tells him, many steps in two statements. */
@Component
class MovedListener implements OutboxListener {

    private final CaseStore store;
    private final CaseNotices notices;

    MovedListener(CaseStore store, CaseNotices notices) {
        this.store = store;
        this.notices = notices;
    }

    @Override
    public String topic() {
        return Topics.MOVED;
    }

    @Override
    public int batch() {
        return 200;
    }

    @Override
    public void on(OutboxMessage message) {
        onAll(List.of(message));
    }

    @Override
    public void onAll(List<OutboxMessage> messages) {
        var files =
                store.listByIds(messages.stream().map(MovedListener::caseOf).collect(Collectors.toSet()));
        var told = new ArrayList<Notice>();
        for (OutboxMessage message : messages) {
            Optional.ofNullable(files.get(caseOf(message)))
                    .flatMap(file -> notices.of(file, Move.read(message.payload()), Optional.empty()))
                    .ifPresent(told::add);
        }
        notices.send(told);
    }

    private static UUID caseOf(OutboxMessage message) {
        return UUID.fromString(message.key());
    }
}
