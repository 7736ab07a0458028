package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.cases.internal.CaseStore;
import org.tongban.core.Problem;
import org.tongban.files.Files;
import org.tongban.files.Limits;
import org.tongban.files.StoredFile;
import org.tongban.seals.SealsProblem;

@org.tongban.TongbanTest
class EncryptedTests {

    @Autowired Cases cases;
    @Autowired CaseStore store;
    @Autowired CaseFixture fixture;
    @Autowired Files files;
    @Autowired JdbcClient sql;

    @Test
    void applicationIsHiddenInItsTableAndReadThroughTheStore() {
        UUID id = submitted();
        String raw = sql.sql("SELECT a::text FROM cases.application a WHERE case_id = ?").param(id).query(String.class).single();
        String name = fixture.submission().data().path("name").path("fullName").asString();
        assertThat(raw).doesNotContain(name).doesNotContain(hex(name));
        assertThat(store.findApplication(id, 1).orElseThrow().path("name").path("fullName").asString()).isEqualTo(name);
    }

    @Test
    void flippedByteOfAnApplicationIsRefused() {
        UUID id = submitted();
        sql.sql("UPDATE cases.application SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE case_id = ?").param(id).update();
        refused(() -> store.findApplication(id, 1));
    }

    @Test
    void applicationMovedToAnotherCaseIsRefused() {
        UUID from = submitted();
        UUID to = submitted();
        sql.sql("UPDATE cases.application a SET sealed = b.sealed, data_key = b.data_key FROM cases.application b"
                        + " WHERE a.case_id = ? AND b.case_id = ?").params(to, from).update();
        refused(() -> store.findApplication(to, 1));
    }

    @Test
    void applicationFromBeforeEncryptionIsStillRead() {
        UUID id = submitted();
        sql.sql("UPDATE cases.application SET data = '{\"old\":\"clear\"}', sealed = NULL, data_key = NULL WHERE case_id = ?").param(id).update();
        assertThat(store.findApplication(id, 1).orElseThrow().path("old").asString()).isEqualTo("clear");
    }

    @Test
    void materialAndItsPictureAreHiddenAndServed() {
        byte[] bytes = pdf();
        var file = kept(bytes);
        byte[] raw = content(file);
        assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF").doesNotContain("endobj");
        assertThat(files.open(fixture.applicant(), file.id()).bytes()).isEqualTo(bytes);
        byte[] first = files.preview(fixture.applicant(), file.id(), 1, 160);
        byte[] picture = sql.sql("SELECT png FROM files.preview WHERE sha256 = ?").param(digest(file)).query(byte[].class).single();
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("PNG").doesNotContain("IHDR");
        assertThat(files.preview(fixture.applicant(), file.id(), 1, 160)).isEqualTo(first);
    }

    @Test
    void flippedByteOfAMaterialIsRefused() {
        var file = kept(pdf());
        sql.sql("UPDATE files.content SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) WHERE sha256 = ?").param(digest(file)).update();
        refused(() -> files.open(fixture.applicant(), file.id()));
    }

    @Test
    void materialFromBeforeEncryptionIsReadAndEncryptedWhenHandedInAgain() {
        byte[] bytes = pdf();
        var old = kept(bytes);
        sql.sql("UPDATE files.content SET bytes = ?, data_key = NULL WHERE sha256 = ?").params(bytes, digest(old)).update();
        assertThat(files.open(fixture.applicant(), old.id()).bytes()).isEqualTo(bytes);
        kept(bytes);
        assertThat(content(old)).isNotEqualTo(bytes);
        assertThat(files.open(fixture.applicant(), old.id()).bytes()).isEqualTo(bytes);
    }

    private UUID submitted() {
        return cases.submit(fixture.applicant(), fixture.submission()).caseId();
    }

    /** Different each time, so that each test has a content of its own. */
    private static byte[] pdf() {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            document.save(out);
            return out.toByteArray();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private StoredFile kept(byte[] bytes) {
        return files.store(fixture.applicant(), "章程.pdf", new ByteArrayInputStream(bytes), Limits.material());
    }

    private byte[] content(StoredFile file) {
        return sql.sql("SELECT bytes FROM files.content WHERE sha256 = ?").param(digest(file)).query(byte[].class).single();
    }

    private static byte[] digest(StoredFile file) {
        return HexFormat.of().parseHex(file.sha256());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThat(catchThrowableOfType(Problem.class, opening).code()).isEqualTo(SealsProblem.ROW_ALTERED);
    }
}
