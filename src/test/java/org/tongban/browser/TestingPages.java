package org.tongban.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;
import org.tongban.core.Language;
import org.tongban.platform.City;
import org.tongban.platform.Formats;
import org.tongban.platform.Messages;
import org.tongban.platform.Navigation;
import org.tongban.platform.Shell;
import org.tongban.platform.Templates;

/**
 * Shows templates to a browser without the application behind them: for looking at one page fast.
 */
public final class TestingPages implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Templates templates = new Templates();
    private final Messages messages = new Messages(true);
    private final Map<String, Function<Shell, String>> pages = new HashMap<>();
    private final HttpServer server;

    public TestingPages() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Shows a template at a path; the model may depend on the shell's language. */
    public TestingPages with(String path, String template, Function<Shell, Object> model) {
        pages.put(path, shell -> templates.text(template, shell, model.apply(shell)));
        return this;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A shell of the fictional district for nobody in particular. */
    public static Shell shell(Messages messages, Language language, String path, Actor actor) {
        var district = new Bilingual("云川市示范区", "Yunchuan Demo District");
        var city =
                new City(
                        district,
                        new Bilingual("示范区", "Demo District"),
                        new Bilingual("示范区政务服务中心，文汇街道学林路 1 号", "1 Xuelin Road, Wenhui"),
                        new Bilingual(
                                "工作日 9:00—12:00、13:30—17:30",
                                "Working days 9:00–12:00, 13:30–17:30"),
                        "12345");
        var navigation = Navigation.publicPlaces();
        return new Shell(
                messages,
                new Formats(language, ZoneId.of("Asia/Shanghai")),
                city,
                navigation,
                true,
                actor,
                path,
                navigation.placeOf(path),
                Instant.parse("2026-10-08T02:12:00Z"),
                null,
                () -> Shell.Csrf.NONE,
                asset -> asset);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String accept = exchange.getRequestHeaders().getFirst("Accept-Language");
            var language = accept != null && accept.startsWith("en") ? Language.EN : Language.ZH;
            var page = pages.get(path);
            if (page != null) {
                String body = page.apply(shell(messages, language, path, new Actor.Anyone()));
                send(
                        exchange,
                        200,
                        "text/html;charset=UTF-8",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return;
            }
            try (InputStream file = getClass().getResourceAsStream("/static" + path)) {
                String type =
                        TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
                send(
                        exchange,
                        file == null ? 404 : 200,
                        type,
                        file == null ? new byte[0] : file.readAllBytes());
            }
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            throw broken;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
