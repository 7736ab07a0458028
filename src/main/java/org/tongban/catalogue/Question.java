package org.tongban.catalogue;

import org.tongban.core.Bilingual;

/** A common question with its answer. */
public record Question(Bilingual question, Bilingual answer) {}
