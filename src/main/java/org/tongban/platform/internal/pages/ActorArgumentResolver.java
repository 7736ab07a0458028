package org.tongban.platform.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Language;
import org.tongban.platform.Shell;

/** Gives handlers who acts ({@code Actor}, or one kind of it), in which language, and the shell. */
@Component
class ActorArgumentResolver implements HandlerMethodArgumentResolver {

    private final Shells shells;

    ActorArgumentResolver(Shells shells) {
        this.shells = shells;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return Actor.class.isAssignableFrom(type) || type == Language.class || type == Shell.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            return null;
        }
        Class<?> type = parameter.getParameterType();
        if (type == Language.class) {
            return Languages.of(request);
        }
        return type == Shell.class ? shells.of(request, null) : actor(type);
    }

    /** A handler that takes a person or an officer is entered by nobody else. */
    private Actor actor(Class<?> type) {
        Actor actor = shells.actor();
        if (type.isInstance(actor)) {
            return actor;
        }
        throw actor instanceof Actor.Anyone
                ? CoreProblem.NOT_SIGNED_IN.with()
                : CoreProblem.NOT_ALLOWED.with();
    }
}
