package org.tongban.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.files.internal.FileName;
import org.tongban.files.internal.FileStore;
import org.tongban.files.internal.Inspection;
import org.tongban.files.internal.Previews;

/** The door to files: store, open, preview. Loose files go after a day; {@code files.bind} keeps them. */
@Component
public class Files {

    private static final Duration LOOSE = Duration.ofHours(24);
    private static final int MOST_LOOSE = 100;

    private final FileStore store;
    private final Previews previews;
    private final ObjectProvider<FileRight> rights;
    private final Clock clock;
    private final Ids ids;

    public Files(FileStore store, Previews previews, ObjectProvider<FileRight> rights, Clock clock) {
        this.store = store;
        this.previews = previews;
        this.rights = rights;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Reads, checks and keeps a file; refuses with FILES-0001 … FILES-0014. */
    public StoredFile store(Actor actor, String name, InputStream input, Limits limits) {
        String cleaned = FileName.clean(name);
        Instant now = clock.instant();
        if (store.countLoose(actor.reference(), now) >= MOST_LOOSE) {
            throw FilesProblem.TOO_MANY_LOOSE.with("limit", MOST_LOOSE);
        }
        byte[] bytes = read(cleaned, input, limits);
        var found = Inspection.inspect(cleaned, bytes, limits);
        var file = new StoredFile(
                ids.next(),
                sha256(bytes),
                bytes.length,
                found.kind(),
                FileName.complete(cleaned, found.kind()),
                found.pages(),
                actor.reference(),
                null,
                now,
                now.plus(LOOSE));
        store.insert(file, bytes);
        return file;
    }

    /** The file with its bytes, if this actor may see it. */
    public FileContent open(Actor actor, UUID id) {
        var content = store.content(id).orElseThrow(() -> FilesProblem.NOT_FOUND.with("file", id));
        checkSight(actor, content.file());
        return content;
    }

    /** What is known of the file, if this actor may see it. */
    public StoredFile get(Actor actor, UUID id) {
        var file = store.find(id).orElseThrow(() -> FilesProblem.NOT_FOUND.with("file", id));
        checkSight(actor, file);
        return file;
    }

    /** PNG of one page (from 1), at most {@code width} pixels wide (bounded to 1,200). */
    public byte[] preview(Actor actor, UUID id, int page, int width) {
        return previews.get(get(actor, id), page, width);
    }

    /** Descriptions without a check of rights: for holders that check their own. At most 200. */
    public Map<UUID, StoredFile> describe(List<UUID> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : store.list(wanted).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    /** Deletes a loose file of the actor's own; nothing happens when it is held or not his. */
    public boolean discard(Actor actor, UUID id) {
        return store.find(id).filter(file -> file.owner().equals(actor.reference())).isPresent()
                && store.deleteLoose(id);
    }

    /** Deletes loose files past their time; the number that went. */
    public int expire() {
        return store.expire(clock.instant());
    }

    private void checkSight(Actor actor, StoredFile file) {
        if (!maySee(actor, file)) {
            // Whether it exists is nobody else's business.
            throw FilesProblem.NOT_FOUND.with("file", file.id());
        }
    }

    private boolean maySee(Actor actor, StoredFile file) {
        @Nullable String holder = file.holder();
        if (holder == null) {
            return file.owner().equals(actor.reference());
        }
        String kind = holder.substring(0, Math.max(0, holder.indexOf(':')));
        return rights.stream().anyMatch(right -> right.holderKind().equals(kind) && right.maySee(actor, holder));
    }

    private static byte[] read(String name, InputStream input, Limits limits) {
        try {
            byte[] bytes = input.readNBytes((int) limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                long rest = input.skip(Long.MAX_VALUE);
                double megabytes = Math.round((bytes.length + rest) / 1024.0 / 1024.0 * 10) / 10.0;
                throw FilesProblem.TOO_LARGE.with(
                        "name", name,
                        "size", megabytes == Math.rint(megabytes) ? String.valueOf((long) megabytes) : String.valueOf(megabytes),
                        "limit", limits.bytes() / 1024 / 1024);
            }
            return bytes;
        } catch (IOException broken) {
            throw FilesProblem.UNREADABLE.with("name", name).causedBy(broken);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw org.tongban.core.CoreProblem.UNEXPECTED.with().causedBy(impossible);
        }
    }
}
