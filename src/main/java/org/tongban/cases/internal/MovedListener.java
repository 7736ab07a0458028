package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.messaging.Notice;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;
import org.tongban.registers.Names;

/**
 * After each step that concerns the applicant: tells him, many steps in two statements, and frees a
 * name whose case has ended without a firm.
 */
@Component
class MovedListener implements OutboxListener {

    private final CaseStore store;
    private final CaseNotices notices;
    private final Names names;

    MovedListener(CaseStore store, CaseNotices notices, Names names) {
        this.store = store;
        this.notices = notices;
        this.names = names;
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
        files.values().stream().filter(CaseFile::isClosedWithoutGrant).map(CaseFile::id).forEach(names::releaseOfCase);
        notices.send(told);
    }

    private static UUID caseOf(OutboxMessage message) {
        return UUID.fromString(message.key());
    }
}
