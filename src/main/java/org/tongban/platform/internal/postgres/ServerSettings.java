package org.tongban.platform.internal.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What our PostgreSQL is told: safety on the command line, where nothing outranks it, the rest in a
 * file.
 */
final class ServerSettings {

    private ServerSettings() {}

    /** An acknowledged commit is on the disk; nobody but this machine can connect. */
    static List<String> pinned(int port) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256");
    }

    static String file(PostgresSettings settings) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("cluster_name", "tongban");
        lines.put("shared_buffers", settings.sharedBuffers());
        lines.put("work_mem", settings.workMemory());
        lines.put("maintenance_work_mem", settings.maintenanceMemory());
        lines.put("max_wal_size", settings.maximumWal());
        lines.put("max_connections", String.valueOf(settings.maximumConnections()));
        lines.put("checkpoint_completion_target", "0.9");
        lines.put("random_page_cost", "1.1");
        // Compiling queries costs more memory than our short ones ever give back.
        lines.put("jit", "off");
        lines.put("max_parallel_workers_per_gather", "1");
        lines.put("autovacuum_max_workers", "2");
        lines.put("timezone", "UTC");
        lines.put("log_timezone", "UTC");
        lines.put("lc_messages", "C");
        // A week of logs, no more; without statements and key values, which may be personal data.
        lines.put("logging_collector", "on");
        lines.put("log_directory", "log");
        lines.put("log_filename", "postgresql-%a.log");
        lines.put("log_truncate_on_rotation", "on");
        lines.put("log_rotation_age", "1d");
        lines.put("log_rotation_size", "0");
        lines.put("log_min_error_statement", "panic");
        lines.put("log_error_verbosity", "terse");
        lines.put("log_parameter_max_length_on_error", "0");
        return "# Written by Tongban at each start; change tongban.postgres.* instead.\n"
                + render(lines);
    }

    private static String render(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }
}
