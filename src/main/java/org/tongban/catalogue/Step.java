package org.tongban.catalogue;

import org.tongban.core.Bilingual;

/** One step of how it goes, as the applicant sees it; {@code time} says how long it takes or whom one waits for. */
public record Step(Bilingual name, Bilingual what, Bilingual time) {}
