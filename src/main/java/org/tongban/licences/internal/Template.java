package org.tongban.licences.internal;

import org.tongban.core.Bilingual;
import org.tongban.licences.internal.print.PaperTemplate;

/** A template of a pack with its title. */
public record Template(String pack, String name, Bilingual title, PaperTemplate html) {}
