package org.tongban.platform.internal.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tongban.platform.Page;
import org.tongban.platform.Templates;

/**
 * Renders a {@link Page} whole before the first byte leaves, so that a broken template is a 500,
 * not half a page.
 */
@Component
class PageReturnValueHandler implements HandlerMethodReturnValueHandler {

    private static final int YEAR = 365 * 24 * 3600;

    private final Templates templates;
    private final Shells shells;

    PageReturnValueHandler(Templates templates, Shells shells) {
        this.templates = templates;
        this.shells = shells;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Page page && request != null && response != null) {
            write(page, request, response);
        }
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body =
                templates.render(page.template(), shells.of(request, page.place()), page.model());
        remember(request, response);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response) {
        Languages.asked(request)
                .ifPresent(
                        language -> {
                            var cookie = new Cookie(Languages.COOKIE, language.tag());
                            cookie.setPath("/");
                            cookie.setMaxAge(YEAR);
                            cookie.setHttpOnly(true);
                            cookie.setSecure(request.isSecure());
                            cookie.setAttribute("SameSite", "Lax");
                            response.addCookie(cookie);
                        });
    }
}
