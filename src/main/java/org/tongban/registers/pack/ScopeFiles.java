package org.tongban.registers.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.platform.Pack;
import org.tongban.platform.PackReader;
import org.tongban.registers.BusinessScope;
import org.tongban.registers.HanText;
import org.tongban.registers.internal.Copy;

/** Reads {@code registers/business-scopes.csv}. */
@Component
class ScopeFiles implements PackReader {

    private static final String FILE = "business-scopes.csv";

    private final JdbcClient sql;
    private final Copy copy;

    ScopeFiles(JdbcClient sql, Copy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    @Override
    public int order() {
        return 201;
    }

    @Override
    public void check(Pack pack) {
        read(pack);
    }

    @Override
    public void load(Pack pack) {
        sql.sql("DELETE FROM registers.business_scope WHERE pack = ?").param(pack.name()).update();
        var rows = new ArrayList<List<@Nullable String>>();
        for (BusinessScope scope : read(pack)) {
            var row = new ArrayList<@Nullable String>();
            row.add(scope.code());
            row.add(scope.name());
            row.add(scope.kind() == BusinessScope.Kind.LICENSED ? "t" : "f");
            row.add(scope.agencyKind());
            row.add(scope.industry());
            row.add(Copy.array(HanText.keys(scope.name())));
            row.add(pack.name());
            rows.add(row);
        }
        copy.rows(
                "registers.business_scope (code, name, licensed, agency_kind, industry, search_keys, pack)",
                rows);
    }

    static List<BusinessScope> read(Pack pack) {
        var scopes = new ArrayList<BusinessScope>();
        var seen = new HashSet<String>();
        for (var file : pack.in("registers")) {
            if (!file.name().equals(FILE)) {
                continue;
            }
            var table = PackTable.read(file, "code", "name", "kind", "agency", "industry");
            for (var line : table.lines()) {
                boolean licensed = line.cell(2).equals("licensed");
                if (!licensed && !line.cell(2).equals("general")) {
                    throw file.refused(line.number(), "kind is general or licensed");
                }
                if (licensed == line.cell(3).isEmpty()) {
                    throw file.refused(
                            line.number(), "licensed entries name an agency, general ones none");
                }
                if (!seen.add(line.cell(0)) || !seen.add(line.cell(1))) {
                    throw file.refused(line.number(), "code or name stands twice");
                }
                scopes.add(
                        new BusinessScope(
                                line.cell(0),
                                line.cell(1),
                                licensed ? BusinessScope.Kind.LICENSED : BusinessScope.Kind.GENERAL,
                                licensed ? line.cell(3) : null,
                                line.cell(4)));
            }
        }
        return scopes;
    }
}
