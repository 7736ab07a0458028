package org.tongban.catalogue;

import com.ibm.icu.text.RuleBasedNumberFormat;
import gg.jte.Content;
import java.util.Locale;
import org.tongban.core.Bilingual;
import org.tongban.core.Language;
import org.tongban.platform.Formatted;
import org.tongban.platform.Shell;

/** Words of packs on a page. */
public final class Words {

    private Words() {}

    /** In the page's language; where nobody has translated them yet, in Chinese and marked so for reading aloud. */
    public static Content of(Shell shell, Bilingual words) {
        if (shell.language() == Language.ZH || !words.en().isBlank()) {
            return Formatted.plain(words.in(shell.language()));
        }
        var plain = Formatted.plain(words.zh());
        return new Formatted(plain.text(), "<span lang=\"zh\">" + plain.html() + "</span>");
    }

    public static String text(Shell shell, Bilingual words) {
        return words.in(shell.language()).isBlank() ? words.zh() : words.in(shell.language());
    }

    /** Office hours as the language writes spans of time. */
    public static String hours(Shell shell, String hours) {
        return shell.language() == Language.ZH
                ? hours.replace("-", "\u2014").replace(", ", "\u3001")
                : hours.replace("-", "\u2013");
    }

    /** The number of an article: in characters in Chinese, as statutes write it. */
    public static String number(Shell shell, String article) {
        if (shell.language() != Language.ZH || !article.matches("[0-9]+")) {
            return article;
        }
        return new RuleBasedNumberFormat(Locale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT)
                .format(Long.parseLong(article));
    }
}
