package org.tongban.registers.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** PostgreSQL's COPY, within the running transaction. */
@Component
public class Copy {

    private static final int CHUNK = 1 << 20;

    private final DataSource dataSource;

    Copy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes rows of text; null becomes NULL. {@code target} is a table with its columns. */
    public void rows(String target, Iterable<? extends List<? extends @Nullable String>> rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var in =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + target + " FROM STDIN");
            try {
                var text = new StringBuilder();
                for (List<? extends @Nullable String> row : rows) {
                    line(text, row);
                    if (text.length() > CHUNK) {
                        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                        in.writeToCopy(bytes, 0, bytes.length);
                        text.setLength(0);
                    }
                }
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                in.writeToCopy(bytes, 0, bytes.length);
                in.endCopy();
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("COPY " + target, broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void line(StringBuilder text, List<? extends @Nullable String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            String cell = row.get(i);
            if (cell == null) {
                text.append("\\N");
                continue;
            }
            for (int at = 0; at < cell.length(); at++) {
                char c = cell.charAt(at);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }
        text.append('\n');
    }

    /** A list as the text of a PostgreSQL array. */
    public static String array(List<String> items) {
        var text = new StringBuilder("{");
        for (String item : items) {
            text.append(text.length() > 1 ? "," : "").append('"');
            text.append(item.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text.append('}').toString();
    }
}
