package org.tongban.licences.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tongban.licences.LicenceField;
import org.tongban.licences.Verification.Difference;
import org.tongban.licences.internal.print.PaperText;

/** Reads the words of an altered licence and sets them beside the register's. */
public final class FileText {

    private static final int PAGES = 5;
    private static final int MOST_OPERATORS = 100_000;
    private static final int MOST_CHARACTERS = 20_000;

    private FileText() {}

    /** Fields whose value in the register does not stand in the file. */
    public static List<Difference> differences(
            byte[] file, List<LicenceField> fields, Map<String, Object> register) {
        String text;
        try (var document = Loader.loadPDF(file)) {
            var stripper = new Limited();
            stripper.setEndPage(PAGES);
            text = plain(stripper.getText(document));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return List.of();
        }
        var differences = new ArrayList<Difference>();
        for (LicenceField field : fields) {
            Object value = register.get(field.name());
            String printed = value == null ? "" : PaperText.of(value, field.format());
            if (!text.contains(plain(printed))) {
                differences.add(new Difference(field, after(field, fields, text), printed));
            }
        }
        return List.copyOf(differences);
    }

    /** What stands after the label, up to the next label. */
    private static String after(LicenceField field, List<LicenceField> fields, String text) {
        String label = plain(field.label().zh());
        int from = text.indexOf(label);
        if (from < 0) {
            return "";
        }
        int start = from + label.length();
        int end = Math.min(text.length(), start + 120);
        for (LicenceField other : fields) {
            int next = text.indexOf(plain(other.label().zh()), start);
            end = next >= 0 ? Math.min(end, next) : end;
        }
        return text.substring(start, end);
    }

    /** A page can call itself up over and over: reading ends with the words of a few pages. */
    private static final class Limited extends PDFTextStripper {

        private int operators;
        private int characters;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw new IOException("too long to read");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters <= MOST_CHARACTERS) {
                super.processTextPosition(text);
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }
}
