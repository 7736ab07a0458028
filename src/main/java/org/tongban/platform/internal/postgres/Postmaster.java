package org.tongban.platform.internal.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Starts and stops PostgreSQL's main process over one cluster, through {@code pg_ctl}. */
record Postmaster(
        DataFolder folder, Binaries binaries, ServiceUser user, PostgresSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** After a killed postmaster its children need a moment to notice and go. */
    private static final int ATTEMPTS = 20;

    /**
     * What {@code postmaster.pid} says.
     *
     * @param directory the cluster it serves
     */
    record Mark(long pid, String directory, int port) {}

    Optional<Mark> findMark() {
        return findMark(folder);
    }

    static Optional<Mark> findMark(DataFolder folder) {
        try {
            var lines = Files.readAllLines(folder.cluster().resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(
                            new Mark(
                                    Long.parseLong(lines.get(0).strip()),
                                    lines.get(1).strip(),
                                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /**
     * Starts and waits until it takes connections, however long recovery needs; says which port it
     * took.
     */
    int start() {
        return startOn(settings.port());
    }

    int startOn(int fixed) {
        var ports = new Ports(folder, fixed);
        Commands.Outcome outcome = new Commands.Outcome(-1, "");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = ports.choose();
            outcome = Commands.run(settings.startTimeout().plusSeconds(30), startCommand(port));
            if (outcome.good()) {
                ports.keep(port);
                return port;
            }
            var log = startLog();
            if (log.contains("Address already in use")) {
                ports.avoid(port);
            } else if (!log.contains("pre-existing shared memory block")) {
                break;
            }
            pause(Duration.ofMillis(500));
        }
        throw folder.problem(
                PostgresProblem.START_FAILED,
                Map.of("reason", Cluster.lastLines(outcome.output() + "\n" + startLog())));
    }

    private List<String> startCommand(int port) {
        var options =
                ServerSettings.pinned(port).stream()
                        .map(setting -> "-c " + setting)
                        .collect(Collectors.joining(" "));
        return user.as(
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "start",
                        "--pgdata=" + folder.cluster(),
                        "--log=" + folder.cluster().resolve("start.log"),
                        "--wait",
                        "--timeout=" + settings.startTimeout().toSeconds(),
                        "--options=" + options));
    }

    private String startLog() {
        try {
            return Files.readString(folder.cluster().resolve("start.log"));
        } catch (IOException none) {
            return "";
        }
    }

    /**
     * In order: no new work, what runs is cancelled, everything is written; after the time limit,
     * at once.
     */
    void stop() {
        if (!stop("fast") && findMark().isPresent()) {
            LOG.warn(
                    "PostgreSQL did not stop in time and is stopped at once; it recovers at the"
                        + " next start");
            stop("immediate");
        }
    }

    private boolean stop(String mode) {
        return Commands.run(
                        settings.stopTimeout().plusSeconds(10),
                        user.as(
                                List.of(
                                        binaries.program("pg_ctl").toString(),
                                        "stop",
                                        "--pgdata=" + folder.cluster(),
                                        "--mode=" + mode,
                                        "--wait",
                                        "--timeout=" + settings.stopTimeout().toSeconds())))
                .good();
    }

    /**
     * Stops what a killed Tongban left running. We hold the folder's lock, so no living Tongban
     * wants it; it is ours only if its mark names this very cluster and the process is a
     * PostgreSQL.
     */
    void stopOrphan() {
        var mark = findMark();
        var process = mark.flatMap(found -> ProcessHandle.of(found.pid()));
        if (mark.isEmpty() || process.isEmpty() || !process.get().isAlive()) {
            return;
        }
        var command = process.get().info().command().orElse("");
        if (!command.isEmpty() && !command.endsWith("/postgres")) {
            // The number went to another program since; PostgreSQL itself would refuse to start
            // over it.
            deleteMark();
        } else if (mark.get().directory().equals(folder.cluster().toString())) {
            LOG.warn(
                    "Stopping the PostgreSQL (process {}) that a killed Tongban left",
                    mark.get().pid());
            stop();
        } else {
            throw folder.problem(
                    PostgresProblem.FOREIGN_POSTMASTER,
                    Map.of("pid", mark.get().pid(), "directory", mark.get().directory()));
        }
    }

    private void deleteMark() {
        try {
            Files.deleteIfExists(folder.cluster().resolve("postmaster.pid"));
        } catch (IOException refused) {
            LOG.warn("Could not delete the outdated postmaster.pid: {}", refused.getMessage());
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
