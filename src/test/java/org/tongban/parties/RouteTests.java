package org.tongban.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongban.TongbanTest;
import org.tongban.core.Access;
import org.tongban.core.Actor;
import org.tongban.parties.web.AccessRule;
import org.tongban.parties.web.AccessRule.Decision;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every route of the application, generated from its mappings, against every kind of visitor. */
@TongbanTest
class RouteTests {

    private static final List<String> PEOPLE = List.of("linzhiyuan", "lihaitang");

    /**
     * Examiner, approver, head, supervisor and administrator here; the last of a foreign region.
     */
    private static final List<String> OFFICERS =
            List.of("shenli", "hewenjing", "zhengguodong", "guanshan", "yuhang", "hedongwen");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired People people;
    @Autowired Officers officers;

    private record Route(RequestMethod method, String path, Access access) {}

    @Test
    void everyRouteSaysWhoMayEnter() {
        var open =
                handlers().entrySet().stream()
                        .filter(entry -> AccessRule.of(entry.getValue()).isEmpty())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void everyRouteLetsInWhomItSaysAndNobodyElse() {
        var wrong = new ArrayList<String>();
        visitors()
                .forEach(
                        (login, actor) -> {
                            TestingVisitor visitor = visitor(login);
                            for (Route route : routes()) {
                                check(route, visitor, login, actor, wrong);
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    private void check(
            Route route, TestingVisitor visitor, String login, Actor actor, List<String> wrong) {
        HttpResponse<String> answer =
                route.method() == RequestMethod.GET
                        ? visitor.get(route.path())
                        : visitor.postWithToken(route.path(), visitor.token());
        Decision seen = decision(answer);
        Decision declared = AccessRule.decide(route.access(), actor);
        boolean doorRefused = declared == Decision.ALLOWED && seen == Decision.FORBIDDEN;
        if (answer.statusCode() == 500 || (seen != declared && !doorRefused)) {
            wrong.add(
                    "%s %s as %s: declared %s, answered %d"
                            .formatted(
                                    route.method(),
                                    route.path(),
                                    login,
                                    declared,
                                    answer.statusCode()));
        }
    }

    private static Decision decision(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() == 401 || to.startsWith("/sign-in?back=")) {
            return Decision.SIGN_IN;
        }
        return answer.statusCode() == 403 ? Decision.FORBIDDEN : Decision.ALLOWED;
    }

    private Map<String, Actor> visitors() {
        var visitors = new LinkedHashMap<String, Actor>();
        visitors.put("", new Actor.Anyone());
        for (String login : PEOPLE) {
            PersonAccount person = people.findByLogin(login).orElseThrow();
            visitors.put(
                    login,
                    new Actor.Person(
                            person.id(), person.name(), person.assurance(), person.party()));
        }
        for (String login : OFFICERS) {
            visitors.put(login, officers.findByLogin(login).orElseThrow().actor());
        }
        return visitors;
    }

    private TestingVisitor visitor(String login) {
        TestingVisitor visitor = TestingVisitor.at(port);
        visitor.get("/sign-in");
        return login.isEmpty() ? visitor : visitor.signInAs(login);
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        handlers()
                .forEach(
                        (info, handler) -> {
                            Access access = AccessRule.of(handler).orElseThrow();
                            var methods = info.getMethodsCondition().getMethods();
                            for (String pattern : info.getPatternValues()) {
                                // Signing out would end the visit; it has tests of its own.
                                if (!pattern.equals("/sign-out") && !pattern.contains("*")) {
                                    RequestMethod method =
                                            methods.isEmpty() || methods.contains(RequestMethod.GET)
                                                    ? RequestMethod.GET
                                                    : RequestMethod.POST;
                                    routes.add(new Route(method, sample(pattern), access));
                                }
                            }
                        });
        return routes;
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        var handlers = new LinkedHashMap<>(mapping.getHandlerMethods());
        handlers.values()
                .removeIf(each -> each.getBeanType().getName().startsWith("org.springframework."));
        return handlers;
    }

    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", new UUID(0x0192_0000_0000_7000L, 1).toString());
    }
}
