package org.tongban.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.cases.CaseFile;
import org.tongban.core.Party;
import org.tongban.core.Slice;

/** What the applicant's own pages read: his cases, and the work done on one. */
@Repository
public class CaseList {

    /** Key of pages: {@code r} or {@code c} for running or closed, then the last case shown. */
    public static final String KEY = "[rc][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final UUID LATEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final int MOST_WORK = 50;

    private final JdbcClient sql;
    private final CaseStore store;

    CaseList(JdbcClient sql, CaseStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** Work that was done, with the name its officer had then. */
    public record Done(String outcome, @Nullable String officer, Instant at) {}

    /** Cases of an applicant: running ones first, the latest first among each. */
    public Slice<CaseFile> list(Party applicant, @Nullable String after, int limit) {
        String key = after != null && after.matches(KEY) ? after : "r" + LATEST;
        var from = UUID.fromString(key.substring(1));
        var rows = new ArrayList<CaseFile>();
        if (key.startsWith("r")) {
            rows.addAll(read(applicant, from, "closed_at IS NULL", limit + 1));
            from = LATEST;
        }
        if (rows.size() <= limit) {
            rows.addAll(read(applicant, from, "closed_at IS NOT NULL", limit + 1 - rows.size()));
        }
        return Slice.of(rows, limit, file -> (file.times().closed() == null ? "r" : "c") + file.id());
    }

    private List<CaseFile> read(Party applicant, UUID before, String condition, int limit) {
        return sql.sql("SELECT " + CaseStore.COLUMNS + " FROM cases.case_file WHERE applicant_id = ? AND id < ? AND "
                        + condition + " ORDER BY id DESC LIMIT ?")
                .params(applicant.id(), before, limit)
                .query(store::read)
                .list();
    }

    /** What officers have done on a case, oldest first. */
    public List<Done> listDone(UUID caseId) {
        return sql.sql("SELECT outcome, officer_name, closed_at FROM cases.work_item"
                        + " WHERE case_id = ? AND state = 'done' ORDER BY closed_at, wait LIMIT ?")
                .params(caseId, MOST_WORK)
                .query((row, number) -> new Done(
                        row.getString("outcome"), row.getString("officer_name"), Moment.get(row, "closed_at")))
                .list();
    }
}
