package org.tongban.registers.internal.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tongban.registers.Division;

/**
 * How a firm of one district may write its division (Decree 734, art. 7: county level and above; a
 * city's district only together with its city).
 *
 * @param allowed ways of writing, longest first
 * @param alone the district's name, which may not stand alone; empty for counties
 */
public record DivisionNames(List<String> allowed, String alone) {

    private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final List<String> SUFFIXES =
            List.of("特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "县", "盟", "旗");

    /** The path leads from province to county; lower levels do not count. */
    public static DivisionNames of(List<Division> path) {
        var named =
                path.stream()
                        .filter(d -> d.level() != Division.Level.TOWNSHIP)
                        .filter(d -> !PLACEHOLDERS.contains(d.name()))
                        .toList();
        var allowed = new ArrayList<String>();
        String alone = "";
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i).name();
            boolean district = name.endsWith("区") && named.get(i).level() == Division.Level.COUNTY;
            String above = i > 0 ? named.get(i - 1).name() : "";
            if (!above.isEmpty()) {
                allowed.add(above + name);
                allowed.add(stem(above) + name);
            }
            if (district) {
                alone = name;
            } else {
                allowed.add(name);
                allowed.add(stem(name));
            }
        }
        allowed.sort(Comparator.comparingInt(String::length).reversed());
        return new DivisionNames(List.copyOf(allowed), alone);
    }

    private static String stem(String name) {
        return SUFFIXES.stream()
                .filter(suffix -> name.endsWith(suffix) && name.length() - suffix.length() >= 2)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
