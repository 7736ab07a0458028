package org.tongban.cases.internal;

import java.sql.Array;
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
import org.tongban.forms.Signatures;

/** Materials of a case: held by the case, seen by whoever may see it. */
@Component
public class CaseMaterials implements FileRight {

    private static final String HOLDER = "case";

    private final JdbcClient sql;
    private final ObjectProvider<WorkDesk> desk;
    private final ObjectProvider<Files> files;
    private final ObjectProvider<Signatures> signatures;

    CaseMaterials(
            JdbcClient sql,
            ObjectProvider<WorkDesk> desk,
            ObjectProvider<Files> files,
            ObjectProvider<Signatures> signatures) {
        this.sql = sql;
        this.desk = desk;
        this.files = files;
        this.signatures = signatures;
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
            // Who must sign a correction reads what he signs.
            return actor instanceof Actor.Person person && signatures.getObject().maySignContinuing(person, holder);
        }
    }

    /** Materials of the latest revision, in the order of the form. */
    public List<StoredFile> listOf(CaseFile file) {
        List<UUID> ids =
                sql.sql("SELECT files FROM cases.application WHERE case_id = ? AND revision = ?")
                        .params(file.id(), file.revision())
                        .query((row, number) -> ids(row.getArray(1)))
                        .optional()
                        .orElse(List.of());
        var described = files.getObject().describe(ids);
        return ids.stream().map(described::get).filter(Objects::nonNull).toList();
    }

    private static List<UUID> ids(Array array) throws java.sql.SQLException {
        return Arrays.stream((UUID[]) array.getArray()).limit(200).toList();
    }
}
