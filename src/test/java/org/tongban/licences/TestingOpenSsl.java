package org.tongban.licences;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;

/** Lets OpenSSL judge the signature of a PDF. */
final class TestingOpenSsl {

    private TestingOpenSsl() {}

    static boolean verifies(byte[] pdf, byte[] root) throws Exception {
        Path folder = Files.createTempDirectory("openssl");
        int[] range;
        try (var document = Loader.loadPDF(pdf)) {
            range = document.getSignatureDictionaries().getLast().getByteRange();
        }
        var covered = new ByteArrayOutputStream();
        covered.write(pdf, 0, range[1]);
        covered.write(pdf, range[2], range[3]);
        String hex = new String(pdf, range[1] + 1, range[2] - range[1] - 2);
        Path cms = Files.write(folder.resolve("cms"), HexFormat.of().parseHex(hex));
        Path content = Files.write(folder.resolve("content"), covered.toByteArray());
        Path der = Files.write(folder.resolve("root.cer"), root);
        Path pem = folder.resolve("root.pem");
        TestingTools.run("openssl", "x509", "-inform", "DER", "-in", der.toString(), "-out", pem.toString());
        var answer =
                TestingTools.run(
                        "openssl", "cms", "-verify", "-binary", "-inform", "DER",
                        "-in", cms.toString(), "-content", content.toString(),
                        "-CAfile", pem.toString(), "-purpose", "any", "-out", "/dev/null");
        System.out.println(answer.text());
        return answer.exit() == 0;
    }
}
