package org.tongban.parties.web;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.tongban.core.Access;
import org.tongban.core.Actor;

import java.util.Arrays;
import java.util.Optional;

/** What {@link Access} on a route means for a visitor. */
public final class AccessRule {

    private AccessRule() {}

    /** May he enter? */
    public enum Decision {
        ALLOWED,
        SIGN_IN,
        FORBIDDEN
    }

    /** The declaration on the handler, else on its class. */
    public static Optional<Access> of(HandlerMethod handler) {
        Access own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        return Optional.ofNullable(own)
                .or(
                        () ->
                                Optional.ofNullable(
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                handler.getBeanType(), Access.class)));
    }

    public static Decision decide(Access access, Actor actor) {
        return switch (actor) {
            case Actor.Anyone nobody ->
                    access.value() == Access.Who.ANYONE ? Decision.ALLOWED : Decision.SIGN_IN;
            case Actor.Person person -> allowedIf(access.value() != Access.Who.OFFICER);
            case Actor.Officer officer -> allowedIf(mayEnter(access, officer));
            case Actor.Machine machine -> Decision.FORBIDDEN;
        };
    }

    private static boolean mayEnter(Access access, Actor.Officer officer) {
        return switch (access.value()) {
            case ANYONE, SIGNED_IN -> true;
            case PERSON -> false;
            case OFFICER ->
                    access.roles().length == 0
                            || Arrays.stream(access.roles()).anyMatch(officer::hasRole);
        };
    }

    private static Decision allowedIf(boolean allowed) {
        return allowed ? Decision.ALLOWED : Decision.FORBIDDEN;
    }
}
