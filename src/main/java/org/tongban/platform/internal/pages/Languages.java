package org.tongban.platform.internal.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Language;

/**
 * Chooses the language of a request: what the visitor says now, said before, or his browser says;
 * else Chinese.
 */
final class Languages {

    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private Languages() {}

    static Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .orElseGet(() -> fromBrowser(request.getHeader("Accept-Language")));
    }

    static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        // Read from the query only: a form body must not be parsed before its own bounds are
        // checked.
        return query == null || !query.contains(PARAMETER + "=")
                ? Optional.empty()
                : List.of(query.split("&")).stream()
                        .filter(part -> part.startsWith(PARAMETER + "="))
                        .findFirst()
                        .flatMap(part -> tagged(part.substring(PARAMETER.length() + 1)));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return tagged(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    static Language fromBrowser(@Nullable String header) {
        if (header == null || header.length() > 200) {
            return Language.ZH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
                    .flatMap(range -> tagged(range.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(Language.ZH);
        } catch (IllegalArgumentException unreadable) {
            return Language.ZH;
        }
    }

    private static Optional<Language> tagged(String tag) {
        return switch (tag) {
            case "zh" -> Optional.of(Language.ZH);
            case "en" -> Optional.of(Language.EN);
            case String other -> Optional.empty();
        };
    }
}
