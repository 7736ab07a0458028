package org.tongban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** {@code bench cases}: the case path beside a stock engine and beside what PostgreSQL itself can do. */
final class CasesBench {

    private static final List<Integer> THREADS = List.of(1, 4, 16);
    private static final String FOOT =
            """
            Each figure is the median of %d rounds; a round takes the three one after the other at each number of threads, \
            in changing order. Time and CPU run until outbox and inbox are empty. fsync, synchronous_commit and \
            full_page_writes are on; each has a pool of %d connections to the same PostgreSQL.
            tongban   through the door of cases: form checked, rights checked, journal entry, work items, notices to the \
            inbox; every officer first opens the case. No sealed papers: the bench's process asks for none, for nobody else \
            makes any; one receipt costs %.0f ms of CPU behind its step. Applicants have no mail address.
            flowable  stock 8.0.0, history audit (its default), two variables, candidate groups, no asynchronous executor; \
            every officer first asks for the task. No rights, no journal, no notices.
            tpcb      pgbench's TPC-B transaction at scale 32, prepared statements from Java.
            """;

    private final boolean quick;
    private final List<Map<String, Cell>> cells = new ArrayList<>();

    CasesBench(boolean quick) {
        this.quick = quick;
    }

    Map<String, Object> run() throws Exception {
        int rounds = quick ? 1 : 5;
        try (var house = House.open()) {
            var contenders = new ArrayList<Contender>();
            var tongban = new TongbanCases(house);
            contenders.add(tongban);
            contenders.add(new FlowableCases(house.database("flowable")));
            contenders.add(new TpcB(house.database("tpcb")));
            for (var contender : contenders) {
                System.err.println("warming up: " + contender.name());
                Cell.run(house, contender, 16, quick ? 6 : 15);
            }
            for (int round = 0; round < rounds; round++) {
                cells.add(round(house, contenders));
                Collections.rotate(contenders, 1);
            }
            var statements = new LinkedHashMap<String, Double>();
            for (var contender : contenders) {
                if (!contender.name().equals("tpcb")) {
                    statements.put(contender.name(), Cell.statements(contender, 16, quick ? 200 : 400));
                }
            }
            statements.put("tpcb", 5.0);
            Cell.cpu(house, tongban.receipts(), quick ? 10 : 40);
            double receipt = Cell.cpu(house, tongban.receipts(), quick ? 20 : 60);
            for (var contender : contenders) {
                contender.close();
            }
            return report(rounds, statements, receipt);
        }
    }

    private Map<String, Cell> round(House house, List<Contender> contenders) throws Exception {
        var round = new LinkedHashMap<String, Cell>();
        for (int threads : THREADS) {
            for (var contender : contenders) {
                var cell = Cell.run(house, contender, threads, quick ? 3 : threads == 16 ? 8 : 5);
                System.err.printf("%-9s %2d threads: %7.1f/s%n", contender.name(), threads, cell.rate());
                round.put(key(contender.name(), threads), cell);
            }
        }
        return round;
    }

    private Map<String, Object> report(int rounds, Map<String, Double> statements, double receipt) {
        System.out.printf(
                "%-9s %8s %10s %14s %14s %11s%n",
                "", "threads", "a second", "CPU ms JVM", "CPU ms PG", "statements");
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", "cases");
        for (var name : List.of("tongban", "flowable", "tpcb")) {
            var threads = new LinkedHashMap<String, Object>();
            for (int count : THREADS) {
                double rate = median(key(name, count), Cell::rate);
                double jvm = median(key(name, count), Cell::jvm);
                double postgres = median(key(name, count), Cell::postgres);
                System.out.printf(
                        "%-9s %8d %10.1f %14.2f %14.2f %11.1f%n",
                        name, count, rate, jvm, postgres, statements.get(name));
                threads.put(
                        String.valueOf(count),
                        Map.of("rate", round(rate), "jvm_ms", round(jvm), "postgres_ms", round(postgres)));
            }
            json.put(name, threads);
        }
        json.put("statements", statements);
        json.put("rounds", rounds);
        json.put("receipt_ms", round(receipt));
        json.put("flowable_ratio_16", round(ratio("flowable", 16)));
        json.put("tpcb_ratio_16", round(ratio("tpcb", 16)));
        System.out.printf(
                "%nat 16 threads: %.2f times flowable, %.3f of tpcb%n%n",
                ratio("flowable", 16), ratio("tpcb", 16));
        System.out.printf(FOOT, rounds, House.CONNECTIONS, receipt);
        return json;
    }

    private double ratio(String other, int threads) {
        return middle(
                cells.stream()
                        .map(round -> round.get(key("tongban", threads)).rate() / round.get(key(other, threads)).rate())
                        .toList());
    }

    private double median(String key, ToDoubleFunction<Cell> figure) {
        return middle(cells.stream().map(round -> figure.applyAsDouble(round.get(key))).toList());
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    static double round(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }

    private static String key(String name, int threads) {
        return name + " " + threads;
    }
}
