package org.tongban.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.tongban.core.Problem;
import org.tongban.files.internal.FileName;
import org.tongban.files.internal.Inspection;

class InspectionTests {

    private static final Limits LIMITS = Limits.material();

    @Test
    void acceptsPlainPdfAndPictures() throws Exception {
        assertThat(Inspection.inspect("章程.pdf", TestingFiles.pdf(3), LIMITS))
                .isEqualTo(new Inspection.Found(FileKind.PDF, 3));
        assertThat(Inspection.inspect("身份证.JPG", TestingFiles.picture("jpg", 800, 500), LIMITS).kind())
                .isEqualTo(FileKind.JPEG);
        assertThat(Inspection.inspect("scan.png", TestingFiles.picture("png", 10, 10), LIMITS).kind())
                .isEqualTo(FileKind.PNG);
    }

    @Test
    void refusesProgramNamedPdf() {
        assertThat(refusal("章程.pdf", "MZ\u0090\u0000 this program cannot be run".getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(FilesProblem.DISGUISED))
                .satisfies(problem -> assertThat(problem.details()).containsEntry("named", "PDF").containsEntry("kind", "OTHER"));
    }

    @Test
    void refusesPageNamedPicture() {
        assertThat(refusal("photo.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(FilesProblem.DISGUISED);
    }

    @Test
    void refusesPictureNamedPdfAndPdfNamedProgram() throws Exception {
        assertThat(refusal("a.pdf", TestingFiles.picture("png", 5, 5)).code()).isEqualTo(FilesProblem.DISGUISED);
        assertThat(refusal("a.exe", TestingFiles.pdf(1)).code()).isEqualTo(FilesProblem.DISGUISED);
    }

    @Test
    void refusesKindsNotAcceptedHere() throws Exception {
        var onlyPdf = LIMITS.only(Set.of(FileKind.PDF));
        var problem = catchThrowableOfType(
                Problem.class, () -> Inspection.inspect("a.png", TestingFiles.picture("png", 5, 5), onlyPdf));
        assertThat(problem.code()).isEqualTo(FilesProblem.KIND_NOT_ACCEPTED);
        assertThat(refusal("a.docx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)).code())
                .isEqualTo(FilesProblem.KIND_NOT_ACCEPTED);
    }

    @Test
    void refusesZipBehindPicture() throws Exception {
        var zip = new ByteArrayOutputStream();
        zip.write(TestingFiles.picture("jpg", 20, 20));
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("evil.class"));
            entries.write(new byte[] {1, 2, 3});
            entries.closeEntry();
        }
        assertThat(refusal("a.jpg", zip.toByteArray()).code()).isEqualTo(FilesProblem.MIXED);
    }

    @Test
    void refusesPdfBehindPicture() throws Exception {
        var both = new ByteArrayOutputStream();
        both.write(TestingFiles.picture("png", 20, 20));
        both.write(TestingFiles.pdf(1));
        assertThat(refusal("a.png", both.toByteArray()).code()).isEqualTo(FilesProblem.MIXED);
    }

    @Test
    void refusesLockedPdf() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(refusal("a.pdf", TestingFiles.bytes(document)).code()).isEqualTo(FilesProblem.PDF_ENCRYPTED);
        }
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(refusal("a.pdf", TestingFiles.bytes(document)).code()).isEqualTo(FilesProblem.PDF_ENCRYPTED);
        }
    }

    @Test
    void refusesPdfThatActsByItself() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            assertThat(refusal("a.pdf", TestingFiles.bytes(document)).details()).containsEntry("found", "JavaScript");
        }
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
            assertThat(refusal("a.pdf", TestingFiles.bytes(document)).details()).containsEntry("found", "launch action");
        }
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("EmbeddedFiles"), COSName.A);
            assertThat(refusal("a.pdf", TestingFiles.bytes(document)).code()).isEqualTo(FilesProblem.PDF_ACTIVE);
        }
    }

    @Test
    void refusesBrokenFiles() throws Exception {
        assertThat(refusal("a.pdf", "%PDF-1.7 nothing more".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(FilesProblem.UNREADABLE);
        byte[] picture = TestingFiles.picture("png", 50, 50);
        assertThat(refusal("a.png", java.util.Arrays.copyOf(picture, 40)).code()).isEqualTo(FilesProblem.UNREADABLE);
        assertThat(refusal("a.png", new byte[0]).code()).isEqualTo(FilesProblem.EMPTY);
    }

    @Test
    void refusesTooManyPages() throws Exception {
        var few = new Limits(Limits.MOST_BYTES, 2, Set.of(FileKind.PDF));
        byte[] three = TestingFiles.pdf(3);
        assertThat(catchThrowableOfType(Problem.class, () -> Inspection.inspect("a.pdf", three, few)).code())
                .isEqualTo(FilesProblem.TOO_MANY_PAGES);
    }

    @Test
    void refusesPictureBombBeforeUnpacking() throws Exception {
        assertThat(refusal("a.png", TestingFiles.pictureClaiming(30_000, 30_000)).code())
                .isEqualTo(FilesProblem.TOO_MANY_PIXELS);
    }

    @Test
    void keepsChineseNamesAndDropsFolders() {
        assertThat(FileName.clean("C:\\文件\\公司章程（第2版）.pdf")).isEqualTo("公司章程（第2版）.pdf");
        assertThat(FileName.clean("../../etc/𠮷田.pdf")).isEqualTo("𠮷田.pdf");
        assertThat(FileName.clean("fdp\u202Egpj.exe")).isEqualTo("fdpgpj.exe");
        assertThat(catchThrowableOfType(Problem.class, () -> FileName.clean("..")).code()).isEqualTo(FilesProblem.NAME_BAD);
        assertThat(catchThrowableOfType(Problem.class, () -> FileName.clean("字".repeat(201))).code())
                .isEqualTo(FilesProblem.NAME_BAD);
    }

    private static Problem refusal(String name, byte[] bytes) {
        return catchThrowableOfType(Problem.class, () -> Inspection.inspect(name, bytes, LIMITS));
    }
}
