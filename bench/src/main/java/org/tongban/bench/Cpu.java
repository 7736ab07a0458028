package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time and memory of processes as Linux counts them in {@code /proc}. */
final class Cpu {

    /** Linux counts in hundredths of a second for every user program. */
    private static final long MILLIS_A_TICK = 10;

    private Cpu() {}

    /** What JVM and PostgreSQL have used so far, in milliseconds. */
    record Used(long jvm, long postgres) {

        Used since(Used before) {
            return new Used(jvm - before.jvm, postgres - before.postgres);
        }
    }

    static Used used(long jvm, long postmaster) {
        return new Used(self(jvm), family(postmaster));
    }

    /** A process with those of its children that have ended. */
    static long self(long pid) {
        var fields = fields(pid);
        return fields.length < 15
                ? 0
                : MILLIS_A_TICK
                        * (number(fields[11]) + number(fields[12]) + number(fields[13]) + number(fields[14]));
    }

    /** A process with all its children: PostgreSQL has one a connection. */
    static long family(long pid) {
        return self(pid) + children(pid).mapToLong(Cpu::self).sum();
    }

    /** With all its children. */
    static long memoryOfFamily(long pid) {
        return memory(pid) + children(pid).mapToLong(Cpu::memory).sum();
    }

    private static Stream<Long> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
    }

    /** Proportional set size in bytes: a page that several share counts once in all. */
    static long memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> number(line.replaceAll("[^0-9]", "")) * 1024)
                    .sum();
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    /** Behind the name, which may hold spaces. */
    private static String[] fields(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.strip());
    }
}
