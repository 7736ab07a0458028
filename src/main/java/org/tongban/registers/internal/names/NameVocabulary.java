package org.tongban.registers.internal.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The words of all active packs together, kept in memory. */
@Component
public class NameVocabulary {

    private final Map<String, NameWords> byPack = new TreeMap<>();
    private volatile NameWords words = NameWords.EMPTY;

    public NameWords words() {
        return words;
    }

    public synchronized void put(String pack, NameWords brought) {
        byPack.put(pack, brought);
        var forms = new ArrayList<String>();
        var industries = new HashMap<String, String>();
        var forbidden = new ArrayList<NameWords.Forbidden>();
        var laws = new HashMap<String, String>();
        var suffixes = new ArrayList<String>();
        var placeholders = new ArrayList<String>();
        for (NameWords each : byPack.values()) {
            forms.addAll(each.forms());
            industries.putAll(each.industries());
            forbidden.addAll(each.forbidden());
            laws.putAll(each.laws());
            suffixes.addAll(each.divisionSuffixes());
            placeholders.addAll(each.divisionPlaceholders());
        }
        forms.sort(Comparator.comparingInt(String::length).reversed());
        words = new NameWords(forms, Map.copyOf(industries), forbidden, laws, suffixes, placeholders);
    }
}
