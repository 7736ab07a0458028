package org.tongban.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench pages}: requests a second, bytes and SQL statements of the four pages met most. */
final class PagesBench {

    private static final String ITEM = "990101-0131-001";
    private static final int MOST_STATEMENTS = 8;
    private static final int THREADS = 4;

    private final boolean quick;

    PagesBench(boolean quick) {
        this.quick = quick;
    }

    /** A page and who looks at it. */
    private record Asked(String name, Visitor visitor, String path) implements Contender {

        @Override
        public void one() throws Exception {
            int status = visitor.get(path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
        }

        @Override
        public void close() {}
    }

    Map<String, Object> run() throws Exception {
        try (var house = House.open();
                var anyone = new Visitor(house.address());
                var applicant = new Visitor(house.address()).signIn("linzhiyuan");
                var officer = new Visitor(house.address()).signIn("shenli")) {
            var cases = new TongbanCases(house);
            for (int i = 0; i < 300; i++) {
                cases.submit();
            }
            cases.drain();
            var draft =
                    applicant
                            .post("/applications/new?item=" + ITEM, "/applications", "item=" + ITEM + "&key=bench")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceFirst("^https?://[^/]+", "");
            var pages =
                    List.of(
                            new Asked("home", anyone, "/"),
                            new Asked("item", anyone, "/items/" + ITEM),
                            new Asked("form", applicant, draft + "/topics/address"),
                            new Asked("worklist", officer, "/desk?tab=pool"));
            return report(house, pages);
        }
    }

    private Map<String, Object> report(House house, List<Asked> pages) throws Exception {
        for (var page : pages) {
            Cell.run(house, page, THREADS, quick ? 2 : 6);
        }
        System.out.printf(
                "%-9s %10s %10s %12s %12s %12s %11s%n",
                "", "a second", "bytes", "compressed", "CPU ms JVM", "CPU ms PG", "statements");
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", "pages");
        long most = 0;
        for (var page : pages) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < (quick ? 1 : 5); i++) {
                cells.add(Cell.run(house, page, THREADS, quick ? 2 : 4));
            }
            var cell = cells.stream().sorted((a, b) -> Double.compare(a.rate(), b.rate())).toList().get(cells.size() / 2);
            var answer = page.visitor().get(page.path());
            long statements = statements(page);
            most = Math.max(most, statements);
            System.out.printf(
                    "%-9s %10.0f %10d %12d %12.2f %12.2f %11d%n",
                    page.name(), cell.rate(), Visitor.plain(answer).length, answer.body().length, cell.jvm(),
                    cell.postgres(), statements);
            json.put(
                    page.name(),
                    Map.of(
                            "rate", CasesBench.round(cell.rate()),
                            "bytes", Visitor.plain(answer).length,
                            "compressed", answer.body().length,
                            "jvm_ms", CasesBench.round(cell.jvm()),
                            "postgres_ms", CasesBench.round(cell.postgres()),
                            "statements", statements));
        }
        json.put("most_statements", most);
        System.out.printf(
                "%nOver HTTP with %d threads; the asking side's CPU is in the JVM's. Session and rights are among the"
                        + " statements; at most %d are allowed.%n",
                THREADS, MOST_STATEMENTS);
        return json;
    }

    /** The median of many looks: the house also does something of its own now and then. */
    private static long statements(Asked page) throws Exception {
        var counts = new ArrayList<Long>();
        Counting.start();
        for (int i = 0; i < 41; i++) {
            long before = Counting.sum();
            page.one();
            counts.add(Counting.sum() - before);
        }
        Counting.stop();
        return counts.stream().sorted().toList().get(counts.size() / 2);
    }
}
