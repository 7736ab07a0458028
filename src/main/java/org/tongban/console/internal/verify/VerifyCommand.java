package org.tongban.console.internal.verify;

import ch.qos.logback.classic.Level;

import org.slf4j.LoggerFactory;
import org.tongban.console.Command;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.console.internal.Options;
import org.tongban.console.internal.Sentences;
import org.tongban.core.Problem;
import org.tongban.licences.LicencesProblem;
import org.tongban.licences.OfflineVerifier;
import org.tongban.licences.Verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Verifies papers and licences with nothing but saved lists: no Spring, no database and, unless
 * {@code --trust} is an address, no network.
 *
 * <p>The exit code is 0 when every file is valid, 1 when at least one is not, else 2: a file or the
 * lists could not be read, or something needed is not known. One invalid file outweighs others that
 * could not be determined: it is proven, and nothing learnt later will mend it.
 */
public final class VerifyCommand implements Command {

    private static final int VALID = 0;
    private static final int INVALID = 1;
    private static final int UNDETERMINED = 2;
    private static final ZoneId OFFICES = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public VerifyCommand() {
        this(Clock.system(OFFICES));
    }

    VerifyCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "FILE\u2026 [--trust FILE|URL] [--as-of DATE] [--data DIR]";
    }

    @Override
    public int run(List<String> arguments) {
        // Readers of files from strangers complain at length; the answer says what matters.
        quiet("org.apache.pdfbox");
        quiet("org.apache.fontbox");
        try {
            var options = Options.parse(arguments, Set.of("--trust", "--as-of", "--data"));
            if (options.rest().isEmpty()) {
                throw ConsoleProblem.NOTHING_TO_VERIFY.with();
            }
            Instant asOf = AsOf.of(options.find("--as-of"), clock);
            var lists = SavedLists.find(options);
            return verify(options.rest(), lists, asOf);
        } catch (Problem problem) {
            System.err.println(Sentences.of(problem));
            return UNDETERMINED;
        }
    }

    private static int verify(List<String> files, SavedLists lists, Instant asOf) {
        System.out.println(Report.head(lists, asOf));
        int worst = VALID;
        for (String file : files) {
            int code;
            try {
                code = verify(file, lists.verifier(), asOf);
            } catch (Problem problem) {
                System.out.flush();
                System.err.println(Sentences.of(problem));
                code = UNDETERMINED;
            }
            worst = worse(worst, code);
        }
        return worst;
    }

    private static int verify(String file, OfflineVerifier verifier, Instant asOf) {
        var found = verifier.verify(read(file), asOf);
        System.out.println(Report.of(file, found, verifier.trust()));
        return found.state().exitCode();
    }

    private static int worse(int one, int other) {
        if (one == INVALID || other == INVALID) {
            return INVALID;
        }
        return Math.max(one, other);
    }

    private static byte[] read(String name) {
        try {
            var file = Path.of(name);
            if (!Files.exists(file)) {
                throw unreadable(name, "verify.no-such-file");
            }
            if (!Files.isRegularFile(file)) {
                throw unreadable(name, "verify.no-file");
            }
            if (Files.size(file) > Verifier.LARGEST) {
                throw LicencesProblem.FILE_TOO_LARGE.with("megabytes", Verifier.LARGEST / 1024 / 1024);
            }
            return Files.readAllBytes(file);
        } catch (IOException | InvalidPathException refused) {
            throw ConsoleProblem.FILE_UNREADABLE
                    .with("file", name, "reason", String.valueOf(refused.getMessage()))
                    .causedBy(refused);
        }
    }

    private static Problem unreadable(String name, String reason) {
        return ConsoleProblem.FILE_UNREADABLE.with("file", name, "reason", Report.word(reason));
    }

    private static void quiet(String logger) {
        if (LoggerFactory.getLogger(logger) instanceof ch.qos.logback.classic.Logger one) {
            one.setLevel(Level.OFF);
        }
    }
}
