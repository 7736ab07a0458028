package org.tongban.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.core.Problem;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;

class OwnPostgresTests {

    @TempDir static Path data;
    static RunningPostgres running;

    @BeforeAll
    static void start() {
        running = OwnPostgres.start(data, PostgresSettings.defaults());
    }

    @AfterAll
    static void stop() {
        running.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "data_checksums,on",
        "listen_addresses,127.0.0.1",
        "password_encryption,scram-sha-256",
        "log_min_error_statement,panic",
        "log_error_verbosity,terse",
        "server_encoding,UTF8"
    })
    void runsSafely(String setting, String value) throws SQLException {
        assertThat(ask("SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void findsChineseByTrigrams() throws SQLException {
        try (var connection = connect(running.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }
        assertThat(ask("SELECT array_length(show_trgm('营业执照'), 1)::text")).isEqualTo("5");
        assertThat(
                        ask(
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                                        + " WHERE datname = 'tongban'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void noSocketFileIsOpen() throws Exception {
        // Line 5 of PostgreSQL's mark is the folder of its first socket file.
        var mark = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        assertThat(mark.get(4)).isBlank();
        assertThat(mark.get(5)).isEqualTo("127.0.0.1");
    }

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        assertThat(ask("SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("wrong").close())
                .matches(refused -> "28P01".equals(refused.getSQLState()));
    }

    @Test
    void nobodyElseOnTheMachineMayReadThePasswords() throws Exception {
        assertThat(Files.getPosixFilePermissions(data.resolve("postgresql.passwords"))).hasSize(2);
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        for (var card : java.net.NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatExceptionOfType(java.io.IOException.class)
                            .isThrownBy(() -> new Socket(address, running.port()).close());
                }
            }
        }
    }

    @Test
    void theSameProcessCannotTakeTheFolderTwice() {
        var refused =
                catchThrowableOfType(
                        Problem.class, () -> OwnPostgres.start(data, PostgresSettings.defaults()));
        assertThat(refused.code()).isEqualTo(PostgresProblem.DIRECTORY_IN_USE);
        assertThat(refused.details().get("holder"))
                .asString()
                .contains("process " + ProcessHandle.current().pid());
    }

    @Test
    void theArchivesAreTheOnesWePinned() throws Exception {
        for (Map.Entry<String, String> pin : BinariesPlatform.PINNED.entrySet()) {
            try (var archive =
                    getClass().getResourceAsStream("/postgres-" + pin.getKey() + ".txz")) {
                assertThat(archive).as(pin.getKey()).isNotNull();
                var digest = Binaries.sha256().digest(archive.readAllBytes());
                assertThat(HexFormat.of().formatHex(digest)).isEqualTo(pin.getValue());
            }
        }
    }

    private static String ask(String query) throws SQLException {
        try (var connection = connect(running.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static java.sql.Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl(), running.user(), password);
    }
}
