package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.core.Ids;
import org.tongban.licences.Paper;
import org.tongban.messaging.Messaging;
import org.tongban.messaging.Notice;

/** Tells the applicant of each step that concerns him, in the inbox and by mail, with its paper. */
@Component
class CaseNotices {

    private static final Set<String> TOLD =
            Set.of(
                    "submitted", "corrected", "withdrawn", "extended", "reckoned", "issued", "timer", "accept",
                    "correct-on-spot", "correct", "not-needed", "not-ours", "grant", "refuse");

    private final Messaging messaging;

    CaseNotices(Messaging messaging) {
        this.messaging = messaging;
    }

    /** Whether a kind of step may have to be told; of an outcome only the case itself knows. */
    static boolean mayTell(String moveKind) {
        return TOLD.contains(moveKind) || moveKind.equals("outcome");
    }

    Optional<Notice> of(CaseFile file, Move move, Optional<Paper> paper) {
        String kind = move.kind().equals("outcome") && file.isClosed() ? "issued" : move.kind();
        if (!TOLD.contains(kind)) {
            return Optional.empty();
        }
        return Optional.of(
                new Notice(
                        idOf(file, move),
                        file.applicant(),
                        "cases.notice." + kind,
                        Map.of("number", file.number(), "title", file.title(), "reason", move.reason()),
                        paper.map(made -> List.of(attachment(file, made))).orElse(List.of())));
    }

    void send(List<Notice> notices) {
        if (!notices.isEmpty()) {
            messaging.sendAll(notices);
        }
    }

    private static Notice.Attachment attachment(CaseFile file, Paper paper) {
        return new Notice.Attachment(
                paper.kind(), paper.id(), "/cases/" + file.number() + "/papers/" + paper.id());
    }

    /**
     * The same step gives the same notice, so that a repeated message tells nobody twice: a UUIDv7 of
     * the step's moment and version, with the random bits of the case.
     */
    private static UUID idOf(CaseFile file, Move move) {
        long moment = Ids.floorOf(move.at()).getMostSignificantBits();
        return new UUID(moment | (move.version() & 0xFFF), file.id().getLeastSignificantBits());
    }
}
