package org.tongban.cases.internal;

import java.sql.Array;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.files.FileRight;
import org.tongban.files.Files;
import org.tongban.files.StoredFile;

/** Materials of a case: held by the case, seen by whoever may see it. */
@Component
public class CaseMaterials implements FileRight {

    private static final String HOLDER = "case";

    private final JdbcClient sql;
    private final ObjectProvider<WorkDesk> desk;
    private final ObjectProvider<Files> files;
    private final Clock clock;

    CaseMaterials(JdbcClient sql, ObjectProvider<WorkDesk> desk, ObjectProvider<Files> files, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String holderKind() {
        return HOLDER;
    }

    @Override
    public boolean maySee(Actor actor, String holder) {
        try {
            desk.getObject().get(actor, UUID.fromString(holder.substring(HOLDER.length() + 1)));
            return true;
        } catch (Problem notHis) {
            return false;
        }
    }

    /** Materials of the latest revision, in the order of the form; taken over from the draft at first sight. */
    public List<StoredFile> listOf(CaseFile file) {
        List<UUID> ids =
                sql.sql("SELECT files FROM cases.application WHERE case_id = ? AND revision = ?")
                        .params(file.id(), file.revision())
                        .query((row, number) -> ids(row.getArray(1)))
                        .optional()
                        .orElse(List.of());
        var described = files.getObject().describe(ids);
        var found = new ArrayList<>(ids.stream().map(described::get).filter(Objects::nonNull).toList());
        for (StoredFile stored : found) {
            if (!file.reference().equals(stored.holder())) {
                sql.sql("SELECT files.bind(?, ?, ?)")
                        .params(stored.id(), file.reference(), Moment.sql(clock.instant()))
                        .query((row, number) -> true)
                        .list();
            }
        }
        return List.copyOf(found);
    }

    private static List<UUID> ids(Array array) throws java.sql.SQLException {
        return Arrays.stream((UUID[]) array.getArray()).limit(200).toList();
    }
}
