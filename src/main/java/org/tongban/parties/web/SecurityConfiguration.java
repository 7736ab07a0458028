package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongban.core.Actor;
import org.tongban.core.ActorSource;
import org.tongban.core.Role;

/**
 * Spring Security keeps the session and the form tokens; who may enter which route is said by
 * {@code @Access} and enforced by {@link Guard}. The form token lies in a cookie, so a page of a
 * visitor who has not signed in begins no session, and outlives a session that ends.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("tongban-token");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, CsrfTokenRepository tokens, ActorSource actors, OldForms oldForms) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/health", "/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .access(
                                                (visitor, request) ->
                                                        new AuthorizationDecision(
                                                                isAdministrator(actors.current())))
                                        .anyRequest()
                                        .permitAll())
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(tokens)
                                        .ignoringRequestMatchers(
                                                SecurityConfiguration::isProgramOfNobody))
                .exceptionHandling(problems -> problems.accessDeniedHandler(oldForms))
                // As the policy of SecurityHeaders says.
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebMvcConfigurer guarding(Guard guard) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard).order(Integer.MIN_VALUE);
            }
        };
    }

    /**
     * A form token keeps other sites from using a visitor's session. Who calls the API without one
     * has nothing that could be used; he gets what anyone gets.
     */
    private static boolean isProgramOfNobody(HttpServletRequest request) {
        boolean session =
                request.getCookies() != null
                        && Arrays.stream(request.getCookies())
                                .anyMatch(cookie -> cookie.getName().equals("SESSION"));
        return request.getRequestURI().startsWith("/api/") && !session;
    }

    private static boolean isAdministrator(Actor actor) {
        return actor instanceof Actor.Officer officer && officer.hasRole(Role.ADMINISTRATOR);
    }
}
