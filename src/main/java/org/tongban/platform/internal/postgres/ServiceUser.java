package org.tongban.platform.internal.postgres;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which identity PostgreSQL's programs run. PostgreSQL refuses root; a root process therefore
 * starts them in a user namespace of their own, or as an ordinary user.
 *
 * @param prefix what stands before each command; empty for an ordinary user
 * @param uid whose the database folder must be
 * @param gid its group
 */
record ServiceUser(List<String> prefix, long uid, long gid) {

    private static final Duration SHORT = Duration.ofSeconds(20);

    static ServiceUser choose(DataFolder folder, PostgresSettings settings) {
        long self = new UnixSystem().getUid();
        if (self != 0) {
            var user = new ServiceUser(List.of(), self, new UnixSystem().getGid());
            if (Files.exists(folder.cluster()) && ownerOf(folder.cluster()) != self) {
                throw PostgresProblem.NOT_OWNER.with(
                        "folder",
                        folder.cluster(),
                        "owner",
                        ownerOf(folder.cluster()),
                        "self",
                        self);
            }
            return user;
        }
        return switch (settings.rootEscape()) {
            case UNSHARE -> orFail(unshare(), "unshare");
            case SETPRIV -> orFail(setpriv(folder, settings), "setpriv");
            case AUTOMATIC -> {
                var namespace = unshare();
                yield namespace != null
                        ? namespace
                        : orFail(setpriv(folder, settings), "unshare, setpriv");
            }
        };
    }

    private static ServiceUser orFail(
            @org.jspecify.annotations.Nullable ServiceUser user, String tried) {
        if (user == null) {
            throw PostgresProblem.CANNOT_LEAVE_ROOT.with("tried", tried);
        }
        return user;
    }

    private static @org.jspecify.annotations.Nullable ServiceUser unshare() {
        var prefix = List.of("unshare", "-U");
        return works(prefix) ? new ServiceUser(prefix, 0, 0) : null;
    }

    private static @org.jspecify.annotations.Nullable ServiceUser setpriv(
            DataFolder folder, PostgresSettings settings) {
        var wanted = new ArrayList<String>();
        if (settings.serviceUser() != null) {
            wanted.add(settings.serviceUser());
        } else {
            if (Files.exists(folder.cluster()) && ownerOf(folder.cluster()) != 0) {
                wanted.add(String.valueOf(ownerOf(folder.cluster())));
            }
            wanted.add("nobody");
        }
        for (String name : wanted) {
            var uid = Commands.run(SHORT, List.of("id", "-u", name));
            var gid = Commands.run(SHORT, List.of("id", "-g", name));
            if (!uid.good() || !gid.good()) {
                continue;
            }
            var prefix =
                    List.of(
                            "setpriv",
                            "--reuid=" + uid.output().strip(),
                            "--regid=" + gid.output().strip(),
                            "--clear-groups",
                            "--no-new-privs");
            if (works(prefix)) {
                return new ServiceUser(
                        prefix,
                        Long.parseLong(uid.output().strip()),
                        Long.parseLong(gid.output().strip()));
            }
        }
        return null;
    }

    private static boolean works(List<String> prefix) {
        return run(prefix, List.of("true")).good();
    }

    private static Commands.Outcome run(List<String> prefix, List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Commands.run(SHORT, whole);
    }

    /** The command as this user would run it. */
    List<String> as(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return List.copyOf(whole);
    }

    boolean isAnotherUser() {
        return uid != new UnixSystem().getUid();
    }

    /** Fails with advice when a folder on the way is closed to this user. */
    void mustEnter(Path folder) {
        if (isAnotherUser() && !run(prefix, List.of("test", "-x", folder.toString())).good()) {
            throw PostgresProblem.FOLDER_CLOSED_TO_USER.with("folder", folder, "uid", uid);
        }
    }

    /**
     * Gives the tree to this user, when its top is not yet his: a folder may change between the two
     * ways of root.
     */
    void own(Path tree) throws IOException {
        if (new UnixSystem().getUid() != 0 || ownerOf(tree) == uid) {
            return;
        }
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        give(file);
                        return FileVisitResult.CONTINUE;
                    }

                    // The top is given last, so that a walk that was cut short is repeated.
                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @org.jspecify.annotations.Nullable IOException failed)
                            throws IOException {
                        give(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Gives one file to this user, when we are root and may. */
    void give(Path path) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return;
        }
        Files.setAttribute(path, "unix:gid", (int) gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", (int) uid, LinkOption.NOFOLLOW_LINKS);
    }

    private static long ownerOf(Path path) {
        try {
            return ((Number) Files.getAttribute(path, "unix:uid")).longValue();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
