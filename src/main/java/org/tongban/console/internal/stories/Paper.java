package org.tongban.console.internal.stories;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A paper that a person has downloaded.
 *
 * @param text its words without any white space: lines of a paper break where they must
 */
record Paper(String name, byte[] bytes, String text) {

    private static final Pattern ENCODED = Pattern.compile("filename\\*=UTF-8''([^;]+)");
    private static final Pattern PLAIN = Pattern.compile("filename=\"([^\"]+)\"");

    static Paper of(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new Unmet("the download answers " + answer.statusCode());
        }
        try (var document = Loader.loadPDF(answer.body())) {
            return new Paper(name(answer), answer.body(), packed(new PDFTextStripper().getText(document)));
        } catch (IOException broken) {
            throw new Unmet("the download is no PDF: " + broken.getMessage());
        }
    }

    static String packed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    MadeFile handedIn() {
        return new MadeFile(name, "application/pdf", bytes);
    }

    private static String name(HttpResponse<byte[]> answer) {
        var about = answer.headers().firstValue("Content-Disposition").orElse("");
        var encoded = ENCODED.matcher(about);
        if (encoded.find()) {
            return URLDecoder.decode(encoded.group(1), StandardCharsets.UTF_8);
        }
        var plain = PLAIN.matcher(about);
        return plain.find() ? plain.group(1) : "paper.pdf";
    }
}
