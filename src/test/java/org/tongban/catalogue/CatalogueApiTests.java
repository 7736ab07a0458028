package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TongbanTest
class CatalogueApiTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void givesAnItemWithAnETagAndNothingWhenItIsKnown() throws Exception {
        var first = get("/items/990101-0131-001", null);
        assertThat(first.statusCode()).isEqualTo(200);
        var item = json(first);
        assertThat(item.at("/clocks/statutory").asString()).isEqualTo("3 working days");
        assertThat(item.at("/basis/0").asString()).isEqualTo("company-law:42");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/items/990101-0131-001", tag).statusCode()).isEqualTo(304);
        assertThat(get("/items/990101-0131-001", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesThroughTheWholeCatalogueByKey() throws Exception {
        var codes = new HashSet<String>();
        String after = "";
        int pages = 0;
        do {
            var page = json(get("/items?limit=100" + after, null));
            page.get("items").forEach(item -> assertThat(codes.add(item.get("code").asString())).isTrue());
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : "";
            pages++;
        } while (!after.isEmpty());
        assertThat(codes).hasSizeGreaterThanOrEqualTo(1640);
        assertThat(pages).isEqualTo((codes.size() + 99) / 100);
    }

    @Test
    void searches() throws Exception {
        var found = json(get("/items?q=qysl&limit=5", null));
        assertThat(found.at("/items/0/code").asString()).isEqualTo("990101-0131-001");
    }

    @Test
    void refusesWhatItCannotAnswer() throws Exception {
        assertThat(get("/items?limit=100000", null).statusCode()).isEqualTo(422);
        assertThat(get("/items?after=%27%3B--", null).statusCode()).isEqualTo(422);
        assertThat(get("/items/nothing", null).statusCode()).isEqualTo(404);
        assertThat(get("/items?agency=nobody", null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String known) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/catalogue" + path));
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
