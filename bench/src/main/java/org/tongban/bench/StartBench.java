package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code bench start}: what a second start costs until its first page, and what it then holds in memory. */
final class StartBench {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)");
    private static final long MEGABYTE = 1024 * 1024;

    private final Path launcher = Path.of(System.getProperty("bench.home")).resolve("tongban");
    private final int times;

    StartBench(boolean quick) {
        times = quick ? 1 : 5;
    }

    /**
     * One start.
     *
     * @param cpu of JVM and PostgreSQL until the first page, seconds
     * @param wall until the first page, seconds
     * @param memory of both at the first page, bytes (PSS)
     * @param later the same after 500 more pages
     */
    private record Start(double cpu, double wall, long memory, long later) {}

    Map<String, Object> run() throws Exception {
        var data = Files.createTempDirectory("tongban-bench-");
        try {
            var first = start(data);
            var next = new ArrayList<Start>();
            for (int i = 0; i < times; i++) {
                next.add(start(data));
            }
            return report(first, next.stream().sorted(Comparator.comparingDouble(Start::cpu)).toList().get(times / 2));
        } finally {
            try (var paths = Files.walk(data)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private Map<String, Object> report(Start first, Start second) {
        System.out.printf("%-8s %10s %10s %16s %18s%n", "", "CPU s", "wall s", "first page MB", "500 pages on MB");
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", "start");
        for (var start : List.of(first, second)) {
            var name = start == first ? "first" : "second";
            System.out.printf(
                    "%-8s %10.2f %10.2f %16d %18d%n",
                    name, start.cpu(), start.wall(), start.memory() / MEGABYTE, start.later() / MEGABYTE);
            json.put(name + "_cpu_s", CasesBench.round(start.cpu()));
            json.put(name + "_wall_s", CasesBench.round(start.wall()));
            json.put(name + "_memory_mb", start.memory() / MEGABYTE);
            json.put(name + "_memory_later_mb", start.later() / MEGABYTE);
        }
        System.out.printf(
                "%nThrough the launcher, in demonstration mode, over a folder of its own; JVM and PostgreSQL together, memory as"
                        + " PSS. The second start is the median of %d.%n",
                times);
        return json;
    }

    private Start start(Path data) throws IOException, InterruptedException {
        var log = data.resolve("bench.log");
        Files.deleteIfExists(log);
        long began = System.nanoTime();
        var builder =
                new ProcessBuilder("sh", launcher.toString(), "--port", "0", "--data", data.resolve("house").toString());
        var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (var visitor = new Visitor("http://127.0.0.1:" + port(process, log))) {
            look(visitor);
            double wall = (System.nanoTime() - began) / 1e9;
            var mark = Files.readAllLines(data.resolve("house/postgresql/postmaster.pid")).getFirst();
            long postmaster = Long.parseLong(mark.strip());
            var used = Cpu.used(process.pid(), postmaster);
            long memory = Cpu.memory(process.pid()) + Cpu.memoryOfFamily(postmaster);
            for (int i = 0; i < 500; i++) {
                look(visitor);
            }
            long later = Cpu.memory(process.pid()) + Cpu.memoryOfFamily(postmaster);
            return new Start((used.jvm() + used.postgres()) / 1000.0, wall, memory, later);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void look(Visitor visitor) throws IOException, InterruptedException {
        int status = visitor.get("/").statusCode();
        if (status != 200) {
            throw new IllegalStateException("the home page answers " + status);
        }
    }

    private static String port(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (System.nanoTime() < end && process.isAlive()) {
            var address = ADDRESS.matcher(Files.exists(log) ? Files.readString(log) : "");
            if (address.find()) {
                return address.group(1);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("it did not start:\n" + Files.readString(log));
    }
}
