package org.tongban.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tongban.catalogue.ItemKind;
import org.tongban.catalogue.ItemSummary;
import org.tongban.core.Bilingual;

/** The columns of a summary, and how a row becomes one. */
final class ItemRows {

    static final String COLUMNS =
            "code, version, name_zh, name_en, summary_zh, summary_en, agency, kind, generated, online";

    private ItemRows() {}

    static ItemSummary summary(ResultSet row, int number) throws SQLException {
        return new ItemSummary(
                row.getString("code"),
                row.getInt("version"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                new Bilingual(row.getString("summary_zh"), row.getString("summary_en")),
                row.getString("agency"),
                ItemKind.valueOf(row.getString("kind")),
                row.getBoolean("generated"),
                row.getBoolean("online"));
    }
}
