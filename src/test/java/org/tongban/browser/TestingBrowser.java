package org.tongban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tongban.core.Language;

/**
 * A real browser for tests: Debian's chromium, driven by Playwright. One of them serves a test
 * class; every {@link #open} is a visitor of its own, without cookies.
 *
 * <pre>{@code
 * try (var browser = TestingBrowser.start("http://localhost:" + port)) {
 *     var visitor = browser.open(Window.PHONE, Language.ZH);
 *     visitor.visit("/gallery");
 *     visitor.isAccessible();
 *     visitor.screenshot("gallery");
 * }
 * }</pre>
 */
public final class TestingBrowser implements AutoCloseable {

    private static final Path CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .stream()
                    .map(Path::of)
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(Path.of("/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** The windows that every page is looked at in. */
    public enum Window {
        PHONE(390, 844),
        WIDE(1440, 900),
        /** 1280 pixels at 400%: what WCAG 1.4.10 asks for. */
        ZOOMED(320, 256);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }
    }

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private TestingBrowser(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** {@code address} without a slash at its end. */
    public static TestingBrowser start(String address) {
        assertThat(CHROMIUM).as("chromium is missing: run dev/install-test-tools").exists();
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setHeadless(true)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--font-render-hinting=none")));
        return new TestingBrowser(playwright, browser, address);
    }

    public Visitor open(Window window, Language language) {
        return open(window, language, false, true);
    }

    /** A visitor whose system is dark, or whose browser runs no scripts. */
    public Visitor open(Window window, Language language, boolean dark, boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setViewportSize(window.width, window.height)
                                .setDeviceScaleFactor(window == Window.PHONE ? 2 : 1)
                                .setLocale(language == Language.ZH ? "zh-CN" : "en-GB")
                                .setTimezoneId("Asia/Shanghai")
                                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(scripts)
                                .setBypassCSP(scripts));
        context.setDefaultTimeout(15_000);
        return new Visitor(context.newPage(), window, language, dark);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One visitor with a window of his own. */
    public static final class Visitor implements AutoCloseable {

        private final Page page;
        private final Window window;
        private final Language language;
        private final boolean dark;
        private final List<String> complaints = new ArrayList<>();

        Visitor(Page page, Window window, Language language, boolean dark) {
            this.page = page;
            this.window = window;
            this.language = language;
            this.dark = dark;
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            complaints.add(message.text());
                        }
                    });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** Goes to a path; the answer must not be an error of ours. */
        public Visitor visit(String path) {
            var answer = page.navigate(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            return this;
        }

        /** Errors the browser reported so far: broken scripts, refused resources. */
        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /**
         * WCAG 2.2 A and AA by axe: no violations; also no missing words and no sideways scrolling.
         */
        public Visitor isAccessible() {
            var violations =
                    new AxeBuilder(page)
                            .withTags(
                                    List.of(
                                            "wcag2a",
                                            "wcag2aa",
                                            "wcag21a",
                                            "wcag21aa",
                                            "wcag22aa",
                                            "best-practice"))
                            .analyze()
                            .getViolations();
            assertThat(violations)
                    .as("axe at %s, %s, dark %s: %s", window, language, dark, page.url())
                    .extracting(
                            rule ->
                                    rule.getId()
                                            + ": "
                                            + rule.getHelp()
                                            + rule.getNodes().stream()
                                                    .limit(5)
                                                    .map(
                                                            node ->
                                                                    "\n   "
                                                                            + node.getHtml()
                                                                            + " "
                                                                            + node
                                                                                    .getFailureSummary())
                                                    .toList())
                    .isEmpty();
            assertThat(page.content()).as("words are missing").doesNotContain("⟦");
            fits();
            return this;
        }

        /** Nothing sticks out of the window (WCAG 1.4.10). */
        public Visitor fits() {
            Object out =
                    page.evaluate(
                            """
                            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                              : Array.from(document.body.querySelectorAll('*'))
                                  .filter(element => !element.closest('.scroll') && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                                  .slice(0, 8).map(element => element.outerHTML.slice(0, 160))
                            """);
            assertThat((List<?>) out).as("sticking out at %s of %s", window, page.url()).isEmpty();
            return this;
        }

        /**
         * Han characters on an English page outside what is marked {@code lang="zh"}: forgotten
         * words.
         */
        public List<String> strayHan() {
            Object found =
                    page.evaluate(
                            """
                            () => {
                              const stray = [];
                              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                              while (walker.nextNode()) {
                                const node = walker.currentNode;
                                if (/\\p{Script=Han}/u.test(node.data)
                                    && !node.parentElement.closest('[lang|="zh"], script, style')) {
                                  stray.push(node.data.trim());
                                }
                              }
                              return stray;
                            }
                            """);
            var stray = new ArrayList<String>();
            if (found instanceof List<?> list) {
                list.forEach(text -> stray.add(String.valueOf(text)));
            }
            return stray;
        }

        /**
         * Writes {@code target/screenshots/<name>-<width>[-dark]-<language>.png}, the whole page.
         */
        public Path screenshot(String name) {
            Path file =
                    SCREENSHOTS.resolve(
                            "%s-%d%s-%s.png"
                                    .formatted(
                                            name,
                                            window.width,
                                            dark ? "-dark" : "",
                                            language.tag()));
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
            } catch (java.io.IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
            page.waitForLoadState();
            var options = new Page.ScreenshotOptions().setPath(file).setFullPage(true);
            try {
                page.screenshot(options);
            } catch (PlaywrightException between) {
                // Chromium has no picture while one page gives way to the next.
                page.waitForTimeout(200);
                page.screenshot(options);
            }
            return file;
        }

        /** Does something with the page itself. */
        public Visitor with(Consumer<Page> deed) {
            deed.accept(page);
            return this;
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
