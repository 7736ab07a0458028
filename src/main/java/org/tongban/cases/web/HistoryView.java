package org.tongban.cases.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.core.Actor;
import org.tongban.journal.Entry;
import org.tongban.platform.Formatted;
import org.tongban.platform.Shell;
import tools.jackson.databind.JsonNode;

/** What happened to a case, newest first, from the journal; readings are left out. */
public record HistoryView(List<Line> lines) {

    /** One thing that happened; {@code said} is the reason given, or empty. */
    public record Line(Formatted at, String text, String said) {}

    static HistoryView of(
            List<Entry> entries, CaseFile file, Map<UUID, String> officers, Actor reader, Shell shell) {
        return new HistoryView(
                entries.stream()
                        .filter(entry -> !entry.type().equals(CaseEntryType.READ.code()))
                        .flatMap(entry -> line(entry, who(entry, file, officers, reader, shell), shell).stream())
                        .limit(60)
                        .toList());
    }

    private static Optional<Line> line(Entry entry, String who, Shell shell) {
        String key = "desk.history." + entry.type().replace("/", ".");
        if (shell.messages().find(shell.language(), key).isEmpty()) {
            return Optional.empty();
        }
        JsonNode payload = entry.payload();
        String action = payload == null ? "" : payload.path("action").asString("");
        String done = action.isEmpty() ? "" : shell.t("desk.done." + action);
        String reason = payload == null ? "" : payload.path("reason").asString("");
        return Optional.of(new Line(shell.shortMoment(entry.at()), shell.t(key, "who", who, "done", done), reason));
    }

    private static String who(
            Entry entry, CaseFile file, Map<UUID, String> officers, Actor reader, Shell shell) {
        String actor = entry.actor();
        if (actor.equals(reader.reference())) {
            return reader.name();
        }
        if (actor.startsWith("person:")) {
            return actor.endsWith(file.applicant().id().toString()) ? file.applicant().name() : shell.t("desk.applicant");
        }
        if (actor.startsWith("officer:")) {
            return officers.getOrDefault(UUID.fromString(actor.substring("officer:".length())), shell.t("desk.officer"));
        }
        return shell.t("desk.machine");
    }
}
