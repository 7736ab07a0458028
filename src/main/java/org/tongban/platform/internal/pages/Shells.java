package org.tongban.platform.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.tongban.core.Actor;
import org.tongban.core.ActorSource;
import org.tongban.core.Language;
import org.tongban.platform.City;
import org.tongban.platform.Formats;
import org.tongban.platform.LegalClock;
import org.tongban.platform.Messages;
import org.tongban.platform.Navigation;
import org.tongban.platform.Shell;
import org.tongban.platform.TongbanSettings;

/** Makes the shell of one request. */
@Component
class Shells {

    private final Messages messages;
    private final City city;
    private final Navigation navigation;
    private final TongbanSettings settings;
    private final LegalClock clock;
    private final Clock machine;
    private final ObjectProvider<ActorSource> actors;
    private final ObjectProvider<ResourceUrlProvider> assets;

    Shells(
            Messages messages,
            City city,
            Navigation navigation,
            TongbanSettings settings,
            LegalClock clock,
            @Qualifier("machineClock") Clock machine,
            ObjectProvider<ActorSource> actors,
            ObjectProvider<ResourceUrlProvider> assets) {
        this.messages = messages;
        this.city = city;
        this.navigation = navigation;
        this.settings = settings;
        this.clock = clock;
        this.machine = machine;
        this.actors = actors;
        this.assets = assets;
    }

    Shell of(HttpServletRequest request, @Nullable String place) {
        Language language = Languages.of(request);
        String path = originalPath(request);
        return new Shell(
                messages,
                new Formats(language, settings.zone()),
                city,
                navigation,
                settings.demo(),
                actor(),
                withQuery(path, request.getQueryString()),
                place == null ? navigation.placeOf(path) : place,
                clock.instant(),
                clock.isSet() ? machine.instant() : null,
                () -> csrf(request),
                this::asset);
    }

    Actor actor() {
        ActorSource source = actors.getIfAvailable();
        return source == null ? new Actor.Anyone() : source.current();
    }

    static String originalPath(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String original
                ? original
                : request.getRequestURI();
    }

    private static String withQuery(String path, @Nullable String query) {
        if (query == null) {
            return path;
        }
        String kept =
                Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(Languages.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static Shell.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : Shell.Csrf.NONE;
    }

    private String asset(String file) {
        String address = assets.getObject().getForLookupPath(file);
        return address == null ? file : address;
    }
}
