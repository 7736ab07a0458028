package org.tongban.console.internal.stories;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One person's browser without script: keeps cookies, follows redirects, holds one page. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HOPS = 8;

    private final URI home;
    private final String language;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private @Nullable Page page;

    Browser(URI home, String language) {
        this.home = home;
        this.language = language;
    }

    /** What lies before the person. */
    Page page() {
        if (page == null) {
            throw new Unmet("no page is open yet");
        }
        return page;
    }

    void open(String path) {
        show(home.resolve(path.replace(" ", "%20")), get(home.resolve(path.replace(" ", "%20"))));
    }

    /** Opens the same address again. */
    void reload() {
        show(page().address(), get(page().address()));
    }

    /** Presses a button or follows a link, as its name says. */
    void press(Element pressed) {
        if (pressed.normalName().equals("a")) {
            var target = target(pressed);
            show(target, get(target));
            return;
        }
        var sent = Sent.of(page(), pressed);
        show(sent.address(), sent.isPost() ? post(sent) : get(sent.address()));
    }

    /** A file behind a link; the page stays. */
    Paper download(Element link) {
        if (!link.normalName().equals("a")) {
            throw new Unmet("\"%s\" is no link to a file".formatted(Seen.of(link)));
        }
        return Paper.of(get(target(link)));
    }

    private URI target(Element link) {
        var href = link.attr("href");
        if (href.startsWith("#")) {
            return page().address();
        }
        var target = page().address().resolve(href);
        if (!String.valueOf(target.getAuthority()).equals(home.getAuthority())) {
            throw new Unmet("the link leaves this house: " + target);
        }
        return target;
    }

    private void show(URI asked, HttpResponse<byte[]> first) {
        var answer = first;
        var address = asked;
        for (int hop = 0; answer.statusCode() / 100 == 3; hop++) {
            var location = answer.headers().firstValue("Location");
            if (hop == HOPS || location.isEmpty()) {
                throw new Unmet("the redirect leads nowhere: " + address);
            }
            address = address.resolve(location.get());
            answer = get(address);
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/html")) {
            throw new Unmet("%s answers %d with %s, not with a page".formatted(address, answer.statusCode(), type));
        }
        var html = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), address.toString());
        page = new Page(address, answer.statusCode(), html);
    }

    private HttpResponse<byte[]> get(URI address) {
        return send(request(address).GET().build());
    }

    private HttpResponse<byte[]> post(Sent sent) {
        return send(
                request(sent.address())
                        .header("Content-Type", sent.type())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(sent.body()))
                        .build());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new Unmet("%s %s: %s".formatted(request.method(), request.uri(), broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unmet("interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
