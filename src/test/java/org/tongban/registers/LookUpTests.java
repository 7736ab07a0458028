package org.tongban.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;

/** Divisions, scopes, names and firms as strangers look them up. */
@TongbanTest
class LookUpTests {

    @Autowired Divisions divisions;
    @Autowired BusinessScopes scopes;
    @Autowired JdbcClient sql;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theCountryIsThereAndTheDistrictBesideIt() {
        assertThat(
                        sql.sql(
                                        "SELECT string_agg(n::text, ' ' ORDER BY l) FROM (SELECT length(code) l, count(*) n FROM registers.division WHERE pack = 'base' GROUP BY 1) x")
                                .query(String.class)
                                .single())
                .isEqualTo("31 342 2978 41352");
        assertThat(divisions.listBelow("")).hasSize(32);
        assertThat(divisions.fullName("990101001")).isEqualTo("演示省云川市示范区文汇街道");
        assertThat(divisions.listPath("110101001")).hasSize(4);
        assertThat(divisions.listPath("999999")).isEmpty();
    }

    @Test
    void scopesAreFoundByWordsAndInitials() {
        assertThat(scopes.search("软件开发", 10).getFirst().name()).isEqualTo("软件开发");
        assertThat(scopes.search("rjkf", 20)).extracting(BusinessScope::name).contains("软件开发");
        assertThat(scopes.search("餐饮服务", 10).getFirst())
                .returns(BusinessScope.Kind.LICENSED, BusinessScope::kind)
                .returns("market-regulation", BusinessScope::agencyKind);
        assertThat(scopes.search("茶", 10)).isNotEmpty();
        assertThat(scopes.search("龘龘", 10)).isEmpty();
    }

    @Test
    void formsAskByJson() throws Exception {
        assertThat(get("/api/registers/divisions?parent=990101").body()).contains("文汇街道");
        assertThat(get("/api/registers/business-scopes?q=rjkf").body()).contains("软件开发");
        var checked =
                get(
                        "/api/registers/names/check?division=990101&name="
                                + encode("云川鑫达建材有限公司"));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("\"accepted\":false", "\"SAME\"", "第十七条");
        assertThat(get("/api/registers/names/check?division=123&name=x").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/registers/business-scopes?q=" + "x".repeat(51)).statusCode())
                .isEqualTo(422);
        assertThat(
                        get("/api/registers/names/check?division=990101&name=" + encode("云川🚀软件有限公司"))
                                .body())
                .contains("FOREIGN_CHARACTER");
    }

    @Test
    void aStrangerLooksUpAFirm() throws Exception {
        var page = get("/firms/91990101MA5H1Y0181");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("云川恒屿投资合伙企业（有限合伙）", "列入经营异常名录", "欧阳明珠")
                .doesNotContain("990101197911211267");
        assertThat(get("/firms/91990101MA5H1Y0182").statusCode()).isEqualTo(404);
        assertThat(get("/firms?q=" + encode("鑫达建材")).body()).contains("/firms/91990101MA5H1Y026U");
        assertThat(get("/firms").statusCode()).isEqualTo(200);
    }
}
