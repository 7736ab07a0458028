package org.tongban.platform.internal.postgres;

import org.tongban.core.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder of one installation ({@code --data}) and where in it PostgreSQL's things lie. */
record DataFolder(Path root) {

    /** Makes the folder if it is not there, and fails at once if we may not write into it. */
    static DataFolder at(Path path) {
        try {
            Files.createDirectories(path);
            var root = path.toRealPath();
            if (!Files.isWritable(root)) {
                throw PostgresProblem.FOLDER_NOT_WRITABLE.with("folder", root, "reason", "write");
            }
            return new DataFolder(root);
        } catch (IOException refused) {
            throw PostgresProblem.FOLDER_NOT_WRITABLE
                    .with("folder", path, "reason", String.valueOf(refused.getMessage()))
                    .causedBy(refused);
        }
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    /** Beside the cluster, so that a copy of the cluster alone does not carry the passwords. */
    Path passwords() {
        return root.resolve("postgresql.passwords");
    }

    Path port() {
        return root.resolve("postgresql.port");
    }

    Path lock() {
        return root.resolve("tongban.lock");
    }

    Path holder() {
        return root.resolve("tongban.holder");
    }

    Path runtime() {
        return root.resolve("runtime");
    }

    Problem problem(PostgresProblem code, Map<String, Object> more) {
        var details = new java.util.LinkedHashMap<String, Object>(more);
        details.put("folder", root);
        return new Problem(code, Map.copyOf(details), java.util.List.of(), null);
    }
}
