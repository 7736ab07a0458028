package org.tongban.console.internal;
import java.util.List;
import org.tongban.console.Command;
/** x. */
public final class BackupCommand implements Command {
    @Override public String name() { return "backup"; }
    @Override public String usage() { return "FILE [--data DIR]"; }
    @Override public int run(List<String> arguments) { return 0; }
}
