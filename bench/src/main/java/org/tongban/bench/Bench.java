package org.tongban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tongban bench [NAME] [--quick]}: a table, and as the last line one JSON object. */
public final class Bench {

    private static final List<String> NAMES = List.of("cases", "pages", "start");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var names = new ArrayList<>(List.of(arguments));
        boolean quick = names.remove("--quick");
        if (names.isEmpty()) {
            names.add("cases");
        }
        if (names.size() != 1 || !NAMES.contains(names.getFirst())) {
            System.err.println("./tongban bench [" + String.join("|", NAMES) + "] [--quick]");
            System.exit(1);
        }
        var json = run(names.getFirst(), quick);
        System.out.println(new JsonMapper().writeValueAsString(json));
        System.out.flush();
        System.exit(0);
    }

    private static Map<String, Object> run(String name, boolean quick) throws Exception {
        return switch (name) {
            case "pages" -> new PagesBench(quick).run();
            case "start" -> new StartBench(quick).run();
            default -> new CasesBench(quick).run();
        };
    }
}
