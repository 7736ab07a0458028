package org.tongban.registers.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.core.Problem;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import tools.jackson.databind.json.JsonMapper;

/** A broken pack is refused whole, with file, line and reason. */
class BrokenPackTests {

    private static Pack pack(String path, String text) {
        var file = new PackFile("broken", path, text.getBytes(StandardCharsets.UTF_8));
        return new Pack("broken", "1", List.of(), false, "", List.of(file));
    }

    private static void read(Pack pack) {
        DivisionFiles.read(pack);
        ScopeFiles.read(pack);
        NameWordFiles.read(pack);
        RegisterFiles.read(new JsonMapper(), pack);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "divisions/a.csv | code;name~99;甲~9901;乙~990202;丙 | 4 | above",
                "divisions/a.csv | code;name~99;甲~99;乙 | 3 | twice",
                "divisions/a.csv | code;name~9;甲 | 2 | digits",
                "divisions/a.csv | code;name~99; | 2 | name",
                "divisions/a.csv | name;code | 1 | first line",
                "divisions/a.csv | code;name~99;甲;乙 | 2 | cells",
                "divisions/a.csv.gz | code;name~99;甲 | 0 | gzip",
                "registers/business-scopes.csv | code;name;kind;agency;industry~A;B;free;;I | 2 | kind",
                "registers/business-scopes.csv | code;name;kind;agency;industry~A;B;licensed;;I | 2 | agency",
                "registers/business-scopes.csv | code;name;kind;agency;industry~A;B;general;;I~A;C;general;;I | 3 | twice",
                "registers/name-forbidden.csv | word;where;effect;topic;law~国家级;middle;refuse;t;l | 2 | where",
                "registers/name-forbidden.csv | word;where;effect;topic;law~国家级;start;refuse;t; | 2 | law",
                "registers/name-industries.csv | word;family~软件;I65~软件;I66 | 3 | once",
                "registers/name-laws.csv | kind;law~WRONG;x | 2 | kind",
                "registers/things.json | {~ \"a\": } | 2 | JSON",
                "registers/things.json | {} | 1 | x-register.name"
            })
    void isRefusedWithFileLineAndReason(String path, String text, int line, String reason) {
        var pack = pack(path, text.replace(';', ',').replace('~', '\n'));
        Problem refused = catchThrowableOfType(Problem.class, () -> read(pack));
        assertThat(refused).isNotNull();
        assertThat(refused.details())
                .containsEntry("file", "broken/" + path)
                .containsEntry("line", line);
        assertThat(String.valueOf(refused.details().get("reason"))).contains(reason);
    }

    @Test
    void aWholePackIsTaken() {
        read(pack("divisions/a.csv", "code,name\n99,甲\n9901,乙\n990101,丙\n990101001,丁\n"));
    }
}
