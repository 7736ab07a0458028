package org.tongban.console.internal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The runner finds what a person would find, and sends what a browser would send. */
class PageTests {

    private static final String FORM =
            """
            <main><form method="post" action="/next?x=1">
            <input type="hidden" name="_csrf" value="t0ken"><input type="hidden" name="version" value="7">
            <label for="full">公司全称 <span class="label-optional">（选填）</span></label>
            <input id="full" name="/name/full" value="旧">
            <label for="note">说明</label><textarea id="note" name="note">a
            b</textarea>
            <fieldset><legend>出资方式</legend>
            <input type="radio" id="m0" name="means" value="money" checked><label for="m0">货币</label>
            <input type="radio" id="m1" name="means" value="goods"><label for="m1">实物</label></fieldset>
            <label for="town">街道</label><select id="town" name="town"><option value="">请选择</option><option value="1">文汇街道</option></select>
            <input type="checkbox" id="sure" name="sure" value="yes"><label for="sure">同意</label>
            <input type="text" name="gone" value="x" disabled>
            <button type="submit" name="action" value="continue"><svg><title>x</title></svg>保存并继续<kbd>s</kbd></button>
            <button type="submit" name="action" value="stop">先到这里</button>
            </form>
            <ul><li><a href="/a">林知远<span class="hidden"> 修改</span></a> <span>已填好</span></li>
            <li><a href="/b">周晓岚</a> <span>未开始</span></li></ul>
            <p>共 <b>3</b>&nbsp;项<span hidden>看不见</span></p></main>
            """;

    @Test
    void sendsHiddenFieldsWhatWasTypedAndThePressedButton() {
        var page = page(FORM);
        page.fill("公司全称", "云川青衡 & 有限公司");
        page.choose("出资方式", List.of("实物"));
        page.choose("街道", List.of("文汇街道"));
        page.tick("同意");

        var sent = Sent.of(page, page.pressed("保存并继续"));

        assertThat(sent.address()).hasToString("http://localhost:1/next?x=1");
        assertThat(sent.isPost()).isTrue();
        assertThat(decoded(sent))
                .isEqualTo(
                        "_csrf=t0ken&version=7&/name/full=云川青衡 & 有限公司&note=a\nb&means=goods&town=1&sure=yes&action=continue");
    }

    @Test
    void whatIsNotTouchedIsSentAsItStands() {
        var page = page(FORM);

        assertThat(decoded(Sent.of(page, page.pressed("先到这里"))))
                .isEqualTo("_csrf=t0ken&version=7&/name/full=旧&note=a\nb&means=money&town=&action=stop");
    }

    @Test
    void aLabelThatFitsTwoFieldsIsNoLabel() {
        var page =
                page(
                        "<label for=a>姓名</label><input id=a name=a><label for=b>姓名</label><input id=b name=b>"
                                + "<a href=/1>看</a><a href=/2>看</a><a href=/3>去</a><a href=/3>去</a>");

        assertThatThrownBy(() -> page.fill("姓名", "x")).isInstanceOf(Unmet.class).hasMessageContaining("fits 2");
        assertThatThrownBy(() -> page.held("姓名")).isInstanceOf(Unmet.class).hasMessageContaining("fits 2");
        assertThatThrownBy(() -> page.pressed("看")).isInstanceOf(Unmet.class).hasMessageContaining("fits 2");
        assertThat(page.first("看").attr("href")).isEqualTo("/1");
        assertThat(page.pressed("去").attr("href")).isEqualTo("/3");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        var page = page(FORM);

        assertThatThrownBy(() -> page.fill("全称", "x")).hasMessageContaining("there are: 公司全称");
        assertThatThrownBy(() -> page.pressed("继续")).hasMessageContaining("林知远");
        assertThatThrownBy(() -> page.choose("出资方式", List.of("现金"))).hasMessageContaining("货币 | 实物");
        assertThat(page.isOffered("保存")).isFalse();
    }

    @Test
    void theButtonOfTheFormInUseIsPressed() {
        var page =
                page(
                        "<form action=/1><label for=a>甲</label><input id=a name=a><button>上传</button></form>"
                                + "<form action=/2><label for=b>乙</label><input id=b name=b><button>上传</button></form>");
        assertThatThrownBy(() -> page.pressed("上传")).isInstanceOf(Unmet.class);

        page.fill("乙", "文件");

        assertThat(Sent.of(page, page.pressed("上传")).address().getPath()).isEqualTo("/2");
    }

    @Test
    void seesWordsRowsAndWhatFieldsHold() {
        var page = page(FORM);

        assertThat(page.text()).contains("共 3 项").doesNotContain("看不见", "保存并继续s");
        assertThat(page.rows("林知远")).singleElement().asString().contains("已填好").doesNotContain("未开始");
        assertThat(page.rows("林")).isEmpty();
        assertThat(page.held("公司全称")).isEqualTo("旧");
        assertThat(page.held("出资方式")).isEqualTo("货币");
        assertThat(Seen.stands("共…项", page.text())).isTrue();
        assertThat(Seen.stands("共…件", page.text())).isFalse();
    }

    private static String decoded(Sent sent) {
        return java.net.URLDecoder.decode(new String(sent.body(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Page page(String html) {
        return new Page(URI.create("http://localhost:1/here"), 200, Jsoup.parse(html));
    }
}
