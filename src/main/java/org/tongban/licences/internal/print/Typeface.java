package org.tongban.licences.internal.print;

/** The four fonts that papers are printed with (Noto, SIL OFL 1.1), brought along in the jar. */
enum Typeface {
    SERIF("Noto Serif SC", 400, "NotoSerifSC_400Regular"),
    SERIF_BOLD("Noto Serif SC", 700, "NotoSerifSC_700Bold"),
    SANS("Noto Sans SC", 400, "NotoSansSC_400Regular"),
    SANS_BOLD("Noto Sans SC", 700, "NotoSansSC_700Bold");

    private final String family;
    private final int weight;
    private final String file;

    Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    String resource() {
        return "/fonts/" + file + ".ttf";
    }
}
