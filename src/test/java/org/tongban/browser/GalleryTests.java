package org.tongban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;

/** Every component, as a visitor sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTests {

    private static final List<String> PAGES = List.of("gallery", "desk");

    private TestingPages pages;
    private TestingBrowser browser;

    @BeforeAll
    void open() {
        pages =
                new TestingPages()
                        .with("/gallery", "gallery/gallery", shell -> "")
                        .with("/desk", "gallery/desk", shell -> "");
        browser = TestingBrowser.start(pages.address());
    }

    @AfterAll
    void close() {
        browser.close();
        pages.close();
    }

    @Test
    void isAccessibleOnAPhoneInChinese() {
        look(Window.PHONE, Language.ZH, false);
    }

    @Test
    void isAccessibleOnAPhoneInEnglishAtNight() {
        look(Window.PHONE, Language.EN, true);
    }

    @Test
    void isAccessibleOnAWideScreenInChineseAtNight() {
        look(Window.WIDE, Language.ZH, true);
    }

    @Test
    void isAccessibleOnAWideScreenInEnglishWithoutForgottenChinese() {
        look(Window.WIDE, Language.EN, false);
    }

    @Test
    void fitsAtFourHundredPercent() {
        for (Language language : Language.values()) {
            try (var visitor = browser.open(Window.ZOOMED, language)) {
                PAGES.forEach(page -> visitor.visit("/" + page).fits());
            }
        }
    }

    @Test
    void opensTheMenuOnAPhoneWithoutScript() {
        try (var visitor = browser.open(Window.PHONE, Language.ZH, false, false)) {
            var page = visitor.visit("/gallery").page();
            assertThat(page.locator(".menu-places a").first().isVisible()).isFalse();
            page.locator(".menu summary").click();
            assertThat(page.locator(".menu-places a").first().isVisible()).isTrue();
            visitor.fits();
        }
    }

    private void look(Window window, Language language, boolean dark) {
        for (String name : PAGES) {
            try (var visitor = browser.open(window, language, dark, true)) {
                visitor.visit("/" + name).screenshot(name);
                visitor.isAccessible();
                assertThat(visitor.complaints()).isEmpty();
                assertThat(language == Language.EN ? visitor.strayHan() : List.of()).isEmpty();
            }
        }
    }
}
