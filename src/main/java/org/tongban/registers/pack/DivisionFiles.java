package org.tongban.registers.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.platform.Pack;
import org.tongban.platform.PackReader;
import org.tongban.registers.Division;
import org.tongban.registers.internal.Copy;

/**
 * Reads {@code divisions/*.csv} and {@code *.csv.gz}: code and name, a parent before its children.
 */
@Component
class DivisionFiles implements PackReader {

    private final JdbcClient sql;
    private final Copy copy;

    DivisionFiles(JdbcClient sql, Copy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void check(Pack pack) {
        read(pack);
    }

    @Override
    public void load(Pack pack) {
        sql.sql("DELETE FROM registers.division WHERE pack = ?").param(pack.name()).update();
        var rows =
                read(pack).stream()
                        .map(d -> List.of(d.code(), d.name(), d.parent(), pack.name()))
                        .toList();
        copy.rows("registers.division (code, name, parent, pack)", rows);
    }

    static List<Division> read(Pack pack) {
        var found = new ArrayList<Division>();
        var codes = new HashSet<String>();
        pack.in("divisions").stream()
                .filter(file -> file.path().endsWith(".csv") || file.path().endsWith(".csv.gz"))
                .map(file -> PackTable.read(file, "code", "name"))
                .forEach(
                        table ->
                                table.lines()
                                        .forEach(
                                                line -> {
                                                    var division = toDivision(table, line);
                                                    String parent = division.parent();
                                                    if (!parent.isEmpty()
                                                            && !codes.contains(parent)) {
                                                        throw table.file()
                                                                .refused(
                                                                        line.number(),
                                                                        "the division above, "
                                                                                + parent
                                                                                + ", is missing");
                                                    }
                                                    if (!codes.add(division.code())) {
                                                        throw table.file()
                                                                .refused(
                                                                        line.number(),
                                                                        "code "
                                                                                + division.code()
                                                                                + " stands twice");
                                                    }
                                                    found.add(division);
                                                }));
        return found;
    }

    private static Division toDivision(PackTable table, PackTable.Line line) {
        if (!line.cell(0).matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}")) {
            throw table.file().refused(line.number(), "code needs 2, 4, 6 or 9 digits");
        }
        if (line.cell(1).isEmpty()) {
            throw table.file().refused(line.number(), "name is empty");
        }
        return new Division(line.cell(0), line.cell(1));
    }
}
