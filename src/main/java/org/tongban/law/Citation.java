package org.tongban.law;

/**
 * Points to an article.
 *
 * @param statute id in the register, for example {@code licensing-law}
 * @param article its number in digits, for example {@code 42}
 */
public record Citation(String statute, String article) implements Comparable<Citation> {

    /** Reads {@code licensing-law:42}. */
    public static Citation parse(String text) {
        if (!text.matches("[a-z][a-z0-9-]{1,60}:[0-9]{1,4}(-[0-9]{1,2})?")) {
            throw LawProblem.NO_SUCH_ARTICLE.with("citation", text);
        }
        int colon = text.indexOf(':');
        return new Citation(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Citation other) {
        int byStatute = statute.compareTo(other.statute);
        if (byStatute != 0) {
            return byStatute;
        }
        int byLength = Integer.compare(article.length(), other.article.length());
        return byLength != 0 ? byLength : article.compareTo(other.article);
    }

    @Override
    public String toString() {
        return statute + ":" + article;
    }
}
