package org.tongban.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.core.Problem;

import java.nio.file.Files;
import java.nio.file.Path;

class DataFolderTests {

    @TempDir Path data;

    @Test
    void aDatabaseOfAnotherMajorVersionIsLeftAlone() throws Exception {
        var cluster = Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        Files.writeString(data.resolve("postgresql.passwords"), "one\ntwo\n");

        var refused = refusal();

        assertThat(refused.code()).isEqualTo(PostgresProblem.OTHER_MAJOR_VERSION);
        assertThat(refused.details()).containsEntry("found", "17").containsEntry("needed", 18);
        assertThat(cluster.toFile().list()).containsExactly("PG_VERSION");
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws Exception {
        var cluster = Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(cluster.resolve("letters.txt"), "dear");

        assertThat(refusal().code()).isEqualTo(PostgresProblem.NOT_A_DATABASE_FOLDER);
        assertThat(cluster.resolve("letters.txt")).hasContent("dear");
    }

    @Test
    void aDatabaseWithoutItsPasswordsIsNotMadeAnew() throws Exception {
        var cluster = Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");

        assertThat(refusal().code()).isEqualTo(PostgresProblem.PASSWORD_FILE_MISSING);
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldSo() throws Exception {
        var file = Files.writeString(data.resolve("file"), "");

        var refused =
                catchThrowableOfType(
                        Problem.class, () -> OwnPostgres.start(file, PostgresSettings.defaults()));

        assertThat(refused.code()).isEqualTo(PostgresProblem.FOLDER_NOT_WRITABLE);
    }

    @Test
    void aRefusedFolderCanBeTriedAgain() throws Exception {
        aFolderWithOtherThingsIsLeftAlone();
        assertThat(refusal().code()).isEqualTo(PostgresProblem.NOT_A_DATABASE_FOLDER);
    }

    private Problem refusal() {
        return catchThrowableOfType(
                Problem.class, () -> OwnPostgres.start(data, PostgresSettings.defaults()));
    }
}
