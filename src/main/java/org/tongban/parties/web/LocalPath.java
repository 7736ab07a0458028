package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ways back to a page of ours; an address of another's is never followed. */
final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path if it is ours, else the home page. */
    static String safe(@Nullable String path) {
        boolean ours =
                path != null
                        && path.length() <= LONGEST
                        && path.startsWith("/")
                        && !path.startsWith("//")
                        && path.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours && path != null ? path : "/";
    }

    static String ofRequest(HttpServletRequest request) {
        String query = request.getQueryString();
        return safe(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page a form was sent from; browsers send the whole address within one site. */
    static String ofReferer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || referer.length() > LONGEST) {
            return "/";
        }
        try {
            URI address = URI.create(referer);
            boolean ours = request.getServerName().equals(address.getHost());
            String query = address.getRawQuery();
            return ours ? safe(address.getRawPath() + (query == null ? "" : "?" + query)) : "/";
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** See other: what was posted is not posted again. */
    static ResponseEntity<Void> go(String path) {
        return ResponseEntity.status(303).header("Location", path).build();
    }

    static void redirect(HttpServletResponse response, String path) throws IOException {
        response.setStatus(303);
        response.setHeader("Location", path);
        response.flushBuffer();
    }
}
