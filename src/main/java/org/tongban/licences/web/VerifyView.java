package org.tongban.licences.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Language;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceField;
import org.tongban.licences.LicenceStatus;
import org.tongban.licences.Licences;
import org.tongban.licences.Verification;
import org.tongban.licences.internal.print.PaperText;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;
import org.tongban.seals.Check;

/**
 * What the result page shows.
 *
 * @param result null when only an identifier was looked up
 * @param licence null when the file is no licence of ours
 * @param status on the legal day; null without a licence
 * @param print whether it was found by the code on a photographed print
 */
public record VerifyView(
        String fileName,
        @Nullable Verification result,
        @Nullable Licence licence,
        @Nullable LicenceStatus status,
        List<LicenceField> fields,
        Instant now,
        boolean print) {

    static VerifyView of(
            String fileName,
            @Nullable Verification result,
            @Nullable Licence licence,
            @Nullable LicenceStatus status,
            Licences licences,
            Instant now) {
        var fields = licence == null ? List.<LicenceField>of() : licences.listFields(licence.type());
        return new VerifyView(fileName, result, licence, status, fields, now, false);
    }

    /** The same, found by the code on a photographed print: what the print says is not checked. */
    VerifyView ofPrint() {
        return new VerifyView(fileName, result, licence, status, fields, now, true);
    }

    /** Key of the state's word and sentence. */
    public String state() {
        if (result != null) {
            return result.state().key();
        }
        return status == null ? "unknown" : status.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Key of the sentence; without a file nothing can be said about whether one was altered. */
    public String says() {
        if (result != null || licence == null) {
            return "verify.says." + state();
        }
        return print ? "verify.print" : "verify.looked";
    }

    public Shape shape() {
        if (print && status == LicenceStatus.VALID) {
            // The register is in order; the print is not known to be.
            return Shape.NEAR;
        }
        return switch (state()) {
            case "valid" -> Shape.DONE;
            case "undetermined", "suspended", "unknown" -> Shape.NEAR;
            default -> Shape.BROKEN;
        };
    }

    public String agency() {
        if (licence != null) {
            return licence.agencyName();
        }
        return result == null ? "" : result.agencyName();
    }

    public List<Parts.Check> checks(Shell shell) {
        var lines = new ArrayList<Parts.Check>();
        if (result != null) {
            for (Check check : result.checks()) {
                lines.add(line(shell, check));
            }
        }
        return lines;
    }

    private static Parts.Check line(Shell shell, Check check) {
        var pairs = new ArrayList<Object>();
        check.details()
                .forEach(
                        (name, value) -> {
                            pairs.add(name);
                            pairs.add(
                                    value instanceof Instant moment
                                            ? shell.moment(moment).text()
                                            : value);
                        });
        Shape shape =
                switch (check.outcome()) {
                    case PASSED -> Shape.DONE;
                    case FAILED -> Shape.BROKEN;
                    case UNKNOWN -> Shape.DOT;
                };
        Object[] places = pairs.toArray();
        return new Parts.Check(
                shape,
                shell.t(check.sentence(), places),
                shell.t(check.sentence() + ".why", places));
    }

    /** What the public register says. */
    public List<Parts.Row> rows(Shell shell) {
        var rows = new ArrayList<Parts.Row>();
        if (licence != null) {
            for (LicenceField field : fields) {
                Object value = licence.data().get(field.name());
                if (field.shown() && value != null) {
                    rows.add(row(shell, field, value));
                }
            }
        }
        return rows;
    }

    private static Parts.Row row(Shell shell, LicenceField field, Object value) {
        String format =
                shell.language() == Language.EN && !field.format().isEmpty()
                        ? field.format() + "_en"
                        : field.format();
        return Parts.Row.of(field.label().in(shell.language()), PaperText.of(value, format));
    }
}
