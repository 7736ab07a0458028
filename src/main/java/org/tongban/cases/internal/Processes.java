package org.tongban.cases.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.ProcessModels;
import org.tongban.platform.PackFile;

/** Every process ever loaded; a running case stays on the one it began with. */
@Component
public class Processes {

    private final JdbcClient sql;
    private final Clock clock;
    private final Map<String, ProcessModel> models = new ConcurrentHashMap<>();
    private final Map<String, String> current = new ConcurrentHashMap<>();

    Processes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A process and the digest of its file. */
    record Current(ProcessModel model, String digest) {}

    /** The one new cases begin with. */
    Current getCurrent(String id) {
        String digest = current.computeIfAbsent(id, this::readCurrent);
        return new Current(get(id, digest), digest);
    }

    ProcessModel get(String id, String digest) {
        return models.computeIfAbsent(id + "/" + digest, key -> read(id, digest));
    }

    /** Stores a checked process and begins new cases with it. */
    public void activate(PackFile file) {
        ProcessModel model = ProcessModels.read(file.bytes(), file.path());
        String digest = digest(file.bytes());
        sql.sql("UPDATE cases.process SET current = false WHERE id = ? AND current")
                .param(model.id())
                .update();
        sql.sql(
                        """
                        INSERT INTO cases.process (id, digest, file, xml, loaded_at, current) VALUES (?, ?, ?, ?, ?, true)
                        ON CONFLICT (id, digest) DO UPDATE SET current = true
                        """)
                .params(
                        model.id(),
                        digest,
                        file.pack() + "/" + file.path(),
                        file.bytes(),
                        Moment.sql(clock.instant()))
                .update();
        current.put(model.id(), digest);
    }

    private String readCurrent(String id) {
        return sql.sql("SELECT digest FROM cases.process WHERE id = ? AND current")
                .param(id)
                .query(String.class)
                .single();
    }

    private ProcessModel read(String id, String digest) {
        return sql.sql("SELECT xml, file FROM cases.process WHERE id = ? AND digest = ?")
                .params(id, digest)
                .query((row, number) -> ProcessModels.read(row.getBytes(1), row.getString(2)))
                .single();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
