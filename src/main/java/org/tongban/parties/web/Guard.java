package org.tongban.parties.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tongban.core.Access;
import org.tongban.core.ActorSource;
import org.tongban.core.CoreProblem;

import java.io.IOException;

/** Stands before every handler: nobody enters a route whose {@link Access} does not let him. */
@Component
class Guard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final ActorSource actors;
    private final SavedForms forms;

    Guard(ActorSource actors, SavedForms forms) {
        this.actors = actors;
        this.forms = forms;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // Static files carry no rights; an error page follows a request that was checked.
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR
                || isOfTheFrame(method)) {
            return true;
        }
        Access access = AccessRule.of(method).orElse(null);
        if (access == null) {
            LOG.error("The route {} carries no @Access and is refused", method);
            throw CoreProblem.NOT_ALLOWED.with("route", method.toString());
        }
        if (access.value() == Access.Who.ANYONE) {
            return true;
        }
        return switch (AccessRule.decide(access, actors.current())) {
            case ALLOWED -> true;
            case FORBIDDEN -> throw CoreProblem.NOT_ALLOWED.with("route", request.getRequestURI());
            case SIGN_IN -> {
                askToSignIn(request, response);
                yield false;
            }
        };
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsData(request)) {
            throw CoreProblem.NOT_SIGNED_IN.with();
        }
        String back = LocalPath.ofRequest(request);
        if (!HttpMethod.GET.matches(request.getMethod())) {
            back = LocalPath.ofReferer(request);
            forms.save(request);
        }
        LocalPath.redirect(response, "/sign-in?back=" + LocalPath.encode(back));
    }

    private static boolean wantsData(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    private static boolean isOfTheFrame(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.");
    }
}
