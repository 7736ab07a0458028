package org.tongban.files.internal;

import java.text.Normalizer;
import org.tongban.files.FileKind;
import org.tongban.files.FilesProblem;

/** The name a file keeps: without folders, control characters and marks that turn writing round; Chinese stays. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        boolean onlyDots = name.chars().allMatch(c -> c == '.');
        if (name.isEmpty() || onlyDots || name.codePointCount(0, name.length()) > LONGEST) {
            throw FilesProblem.NAME_BAD.with("name", name.length() > 40 ? name.substring(0, 40) : name);
        }
        return name;
    }

    /** A name without an ending gets that of its kind. */
    public static String complete(String name, FileKind kind) {
        return Inspection.extensionOf(name).isEmpty()
                ? name + "." + kind.name().toLowerCase(java.util.Locale.ROOT).replace("jpeg", "jpg")
                : name;
    }

    private static boolean allowed(int point) {
        int type = Character.getType(point);
        return !Character.isISOControl(point)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && "\"<>|:*?".indexOf(point) < 0;
    }
}
