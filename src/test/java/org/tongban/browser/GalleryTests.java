package org.tongban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;

class GalleryTests {

    @Test
    void everyComponentIsAccessibleAtBothWidthsInBothLanguagesLightAndDark() {
        try (var pages = new TestingPages().with("/gallery", "gallery/gallery", shell -> "");
                var browser = TestingBrowser.start(pages.address())) {
            for (Language language : Language.values()) {
                for (Window window : Window.values()) {
                    for (boolean dark : new boolean[] {false, true}) {
                        try (var visitor = browser.open(window, language, dark, true)) {
                            visitor.visit("/gallery").screenshot("gallery");
                            visitor.isAccessible();
                            assertThat(visitor.complaints()).isEmpty();
                            if (language == Language.EN) {
                                assertThat(visitor.strayHan()).isEmpty();
                            }
                        }
                    }
                }
            }
        }
    }
}
