package org.tongban.parties.web;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.List;

/**
 * What somebody sent when his session had ended; he sends it again after signing in.
 *
 * @param path where it was sent to
 * @param back the page it was sent from
 * @param browser keyed hash of who last signed in from this browser; null: nobody
 * @param whole false: it held files or was too large, so nothing of it is kept
 */
public record SavedForm(
        String path, String back, List<Field> fields, @Nullable String browser, boolean whole)
        implements Serializable {

    /** One value of a form. */
    public record Field(String name, String value) implements Serializable {}
}
