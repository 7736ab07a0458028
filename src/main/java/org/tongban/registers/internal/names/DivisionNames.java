package org.tongban.registers.internal.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongban.registers.Division;

/**
 * How a firm of one district may write its division (Decree 734, art. 7: county level and above; a
 * city's district only together with its city).
 *
 * @param allowed ways of writing, longest first
 * @param alone the district's name, which may not stand alone; empty for counties
 */
public record DivisionNames(List<String> allowed, String alone) {

    /** The path leads from province to county; lower levels do not count. */
    public static DivisionNames of(List<Division> path, NameWords words) {
        var named =
                path.stream()
                        .filter(d -> d.level() != Division.Level.TOWNSHIP)
                        .filter(d -> !words.divisionPlaceholders().contains(d.name()))
                        .toList();
        var allowed = new ArrayList<String>();
        String alone = "";
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i).name();
            boolean district = isDistrict(named.get(i), words);
            String above = i > 0 ? named.get(i - 1).name() : "";
            if (!above.isEmpty()) {
                allowed.add(above + name);
                allowed.add(stem(above, words) + name);
            }
            if (district) {
                alone = name;
            } else {
                allowed.add(name);
                allowed.add(stem(name, words));
            }
        }
        allowed.sort(Comparator.comparingInt(String::length).reversed());
        return new DivisionNames(List.copyOf(allowed), alone);
    }

    private static boolean isDistrict(Division division, NameWords words) {
        return division.level() == Division.Level.COUNTY
                && !words.divisionSuffixes().isEmpty()
                && division.name().endsWith(words.divisionSuffixes().getFirst());
    }

    private static String stem(String name, NameWords words) {
        return words.divisionSuffixes().stream().skip(1)
                .filter(suffix -> name.endsWith(suffix) && name.length() - suffix.length() >= 2)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
