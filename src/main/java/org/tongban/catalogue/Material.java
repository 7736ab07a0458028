package org.tongban.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * Something the applicant provides, or need not.
 *
 * @param how in a person's words
 * @param source where it comes from
 * @param formats file name endings that are taken; empty when nothing is uploaded
 * @param maxMegabytes of one file; 0 when nothing is uploaded
 * @param required whether it is always needed; if not, {@code when} says when
 * @param condition FEEL expression over the form's data that says the same to the machine; null when always or never
 */
public record Material(
        String code,
        Bilingual name,
        Bilingual how,
        Source source,
        List<String> formats,
        int maxMegabytes,
        boolean required,
        @Nullable Bilingual when,
        @Nullable String condition) {

    /** Where a material comes from. */
    public enum Source {
        UPLOAD,
        TEMPLATE_OR_UPLOAD,
        GENERATED,
        REGISTER
    }

    public boolean isUploaded() {
        return source == Source.UPLOAD || source == Source.TEMPLATE_OR_UPLOAD;
    }
}
