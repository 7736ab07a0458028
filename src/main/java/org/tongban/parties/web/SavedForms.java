package org.tongban.parties.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.parties.internal.Secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a form that was sent after its session ended, until the same person has signed in again
 * from the same browser; another person never sees it.
 */
@Component
class SavedForms {

    private static final String FORM = "tongban.form";
    private static final String BROWSER = "tongban-browser";
    private static final int LARGEST = 200_000;
    private static final int MONTH = 30 * 24 * 3600;

    private final Secrets secrets;

    SavedForms(Secrets secrets) {
        this.secrets = secrets;
    }

    void save(HttpServletRequest request) {
        var fields = new ArrayList<SavedForm.Field>();
        boolean whole = isPlainForm(request) && copy(request, fields) <= LARGEST;
        var form =
                new SavedForm(
                        LocalPath.ofRequest(request),
                        LocalPath.ofReferer(request),
                        whole ? List.copyOf(fields) : List.of(),
                        browser(request),
                        whole);
        request.getSession().setAttribute(FORM, form);
    }

    Optional<SavedForm> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(FORM) instanceof SavedForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Drops the form of anyone but {@code reference} and remembers him for the next time. */
    void signedIn(HttpServletRequest request, HttpServletResponse response, String reference) {
        String now = hash(reference);
        find(request)
                .filter(form -> form.browser() != null && !now.equals(form.browser()))
                .ifPresent(form -> request.getSession().removeAttribute(FORM));
        var cookie = new Cookie(BROWSER, now);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(MONTH);
        response.addCookie(cookie);
    }

    private static int copy(HttpServletRequest request, List<SavedForm.Field> fields) {
        int size = 0;
        for (var entry : request.getParameterMap().entrySet()) {
            for (String value : entry.getValue()) {
                if (!entry.getKey().equals("_csrf")) {
                    size += entry.getKey().length() + value.length();
                    fields.add(new SavedForm.Field(entry.getKey(), value));
                }
            }
        }
        return size;
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static @Nullable String browser(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(BROWSER))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private String hash(String reference) {
        return HexFormat.of().formatHex(secrets.hash("browser", reference), 0, 16);
    }
}
