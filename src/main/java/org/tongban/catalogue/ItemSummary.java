package org.tongban.catalogue;

import org.tongban.core.Bilingual;

/** An item as lists show it; English names may be empty. */
public record ItemSummary(
        String code,
        int version,
        Bilingual name,
        Bilingual summary,
        String agency,
        ItemKind kind,
        boolean generated,
        boolean online) {}
