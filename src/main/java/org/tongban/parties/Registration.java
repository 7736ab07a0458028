package org.tongban.parties;

import org.tongban.core.CoreProblem;
import org.tongban.core.Language;
import org.tongban.core.Problem;
import org.tongban.core.Problem.FieldProblem;
import org.tongban.core.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person says of himself to make an account.
 *
 * @param name 1 to 64 characters, counted as people count them: a rare character is one
 * @param phone may be empty
 */
public record Registration(
        String login,
        String name,
        String mail,
        String phone,
        String password,
        String repeated,
        Language language) {

    /** Longest password that is hashed: more would only burn our time. */
    public static final int LONGEST_PASSWORD = 128;

    private static final int SHORTEST_PASSWORD = 10;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{3,31}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[a-zA-Z0-9.-]{1,180}\\.[a-zA-Z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("(\\+?[0-9][0-9 -]{5,19})?");

    /** Letters of a login are small; ends are stripped of blanks. */
    public Registration tidy() {
        return new Registration(
                login.strip().toLowerCase(Locale.ROOT),
                name.strip(),
                mail.strip(),
                phone.strip(),
                password,
                repeated,
                language);
    }

    /** Throws {@link CoreProblem#BAD_INPUT} with every field that is wrong. */
    public void check() {
        var wrong = new ArrayList<FieldProblem>();
        add(wrong, "/login", !LOGIN.matcher(login).matches(), PartiesProblem.BAD_LOGIN);
        add(wrong, "/name", !isName(name), PartiesProblem.BAD_NAME);
        add(wrong, "/mail", !MAIL.matcher(mail).matches(), PartiesProblem.BAD_MAIL);
        add(wrong, "/phone", !PHONE.matcher(phone).matches(), PartiesProblem.BAD_PHONE);
        add(wrong, "/password", isWeak(), PartiesProblem.WEAK_PASSWORD);
        add(wrong, "/repeated", !password.equals(repeated), PartiesProblem.PASSWORDS_DIFFER);
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
    }

    static Problem refused(List<FieldProblem> wrong) {
        return CoreProblem.BAD_INPUT.with().inFields(wrong);
    }

    /**
     * Letters of any script, among them characters outside the basic plane; · joins minority names.
     */
    static boolean isName(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= 1
                && length <= 64
                && name.codePoints()
                        .allMatch(c -> Character.isLetter(c) || "\u00b7\u2022.'\u2019- ".indexOf(c) >= 0)
                && Character.isLetter(name.codePointAt(0));
    }

    private boolean isWeak() {
        return password.length() < SHORTEST_PASSWORD
                || password.length() > LONGEST_PASSWORD
                || password.equalsIgnoreCase(login)
                || password.chars().distinct().count() < 5;
    }

    private static void add(
            List<FieldProblem> wrong, String pointer, boolean isWrong, ProblemCode code) {
        if (isWrong) {
            wrong.add(new FieldProblem(pointer, code, Map.of()));
        }
    }
}
