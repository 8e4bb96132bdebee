package org.atalaya.data.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;

/**
 * The folder that holds the releases.
 *
 * <pre>
 * STORE/CURRENT                         id of the release that is served
 * STORE/releases/ID/TABLE/*.parquet     one folder per table
 * STORE/releases/ID/files/SHA256.TYPE   files that go with records
 * STORE/releases/ID/manifest.json
 * STORE/staging/ID/…                    a release being made; never served
 * STORE/staging/scratch/…               temporary files of the run that makes it
 * STORE/withdrawn.yaml                  what is not given out of any release: WithdrawalList
 * </pre>
 *
 * <p>A release is made in staging, renamed into place and then pointed at. Both steps are atomic, so
 * at any moment CURRENT names a whole release. A release is never edited.
 */
public final class ReleaseStore {

    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.\\d+");
    private static final Comparator<String> BY_DATE_AND_NUMBER = Comparator.comparing(
                    (String id) -> id.substring(0, 10))
            .thenComparing(id -> Integer.parseInt(id.substring(11)));

    /** What the tables of a staged release must be, where another machine wrote them; not part of a release. */
    private static final String EXPECTED = "expected.json";

    private final Path root;

    public ReleaseStore(Path root) {
        this.root = root;
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** The folder of a published release. */
    public Path release(String id) {
        return root.resolve("releases").resolve(requireId(id));
    }

    /** The folder of a release being made. */
    public Path staging(String id) {
        return root.resolve("staging").resolve(requireId(id));
    }

    /** The folder for temporary files of the run that holds the store; what a killed one left goes with its staging. */
    public Path scratch() {
        return root.resolve("staging").resolve("scratch");
    }

    /** The manifest within a release's folder. */
    public static Path manifest(Path release) {
        return release.resolve("manifest.json");
    }

    /** The manifest that tables written by other machines must fit, within a staged release's folder. */
    public static Path expected(Path staging) {
        return staging.resolve(EXPECTED);
    }

    /** The folder within a release's that holds the files that go with records. */
    public static Path attached(Path release) {
        return release.resolve("files");
    }

    /** The id a release made today would have: the day and the next free number of it. */
    public String nextId(LocalDate today) throws IOException {
        List<String> taken = new ArrayList<>(list());
        taken.addAll(ids(root.resolve("staging")));
        int next = taken.stream()
                        .filter(id -> id.startsWith(today + "."))
                        .mapToInt(id -> Integer.parseInt(id.substring(11)))
                        .max()
                        .orElse(0)
                + 1;
        return today + "." + next;
    }

    /** Ids of all published releases, oldest first. */
    public List<String> list() throws IOException {
        return ids(root.resolve("releases"));
    }

    /**
     * The id CURRENT names; empty if nothing was published yet.
     *
     * @throws IllegalArgumentException if CURRENT holds something else than an id
     */
    public Optional<String> findCurrent() throws IOException {
        Path pointer = root.resolve("CURRENT");
        try {
            String id = Files.readString(pointer, StandardCharsets.ISO_8859_1).trim();
            Require.that(
                    ID.matcher(id).matches(),
                    pointer.toString(),
                    "hold the id of a release, like 2026-11-22.1 (name one with `atalaya rollback ID`)",
                    id);
            return Optional.of(id);
        } catch (NoSuchFileException nothingPublished) {
            return Optional.empty();
        }
    }

    /**
     * Publishes a staged release: renames it into place, then points CURRENT at it. What it is made of is on the disk
     * before it is named, so that a machine that loses power finds it whole, or does not find it named.
     *
     * @throws IOException if either step fails; the release served before is then still served
     */
    public void publish(String id) throws IOException {
        place(id);
        pointAt(id);
    }

    /** Renames a staged release into place; what is served stays as it is. */
    public void place(String id) throws IOException {
        Path releases = Files.createDirectories(root.resolve("releases"));
        OnDisk.forceAll(staging(id));
        Files.move(staging(id), release(id), StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(releases);
    }

    /**
     * Points CURRENT at a release published before.
     *
     * @throws IllegalArgumentException if there is no such release; the message lists those there are
     */
    public void rollback(String id) throws IOException {
        Require.oneOf(id, "release", list());
        pointAt(id);
    }

    /** Removes what runs that were killed left in staging. Call it only with the lock held. */
    public List<String> cleanStaging() throws IOException {
        List<String> stale = ids(root.resolve("staging"));
        for (String id : stale) {
            Folders.delete(staging(id));
        }
        deleteScratch();
        return stale;
    }

    /** Removes a staged release that was refused. */
    public void discard(String id) throws IOException {
        if (Files.exists(staging(id))) {
            Folders.delete(staging(id));
        }
    }

    /** Removes the temporary files of a run. Call it only with the lock held. */
    public void deleteScratch() throws IOException {
        if (Files.exists(scratch())) {
            Folders.delete(scratch());
        }
    }

    /**
     * Takes the store for one run.
     *
     * @return the lock, or empty if another run holds it
     */
    public Optional<StoreLock> tryLock() throws IOException {
        Files.createDirectories(root);
        return StoreLock.tryRun(root.resolve("LOCK"));
    }

    /** Whether a run holds the store; nothing is written to find it out. */
    public boolean isTaken() throws IOException {
        if (Files.notExists(root.resolve("LOCK"))) {
            return false;
        }
        Optional<StoreLock> lock = tryLock();
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    /**
     * Takes what the run that holds the store has handed over: to complete and publish what it staged.
     *
     * @return the lock, or empty if another run took the store meanwhile
     */
    public Optional<StoreLock> tryTakeOver() throws IOException {
        return StoreLock.tryPublishing(root.resolve("LOCK"));
    }

    private void pointAt(String id) throws IOException {
        Path next = root.resolve("CURRENT.next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(next, root.resolve("CURRENT"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OnDisk.forceFolder(root);
    }

    private static String requireId(String id) {
        Require.that(id != null && ID.matcher(id).matches(), "release", "be written like 2026-11-22.1", id);
        return id;
    }

    private static List<String> ids(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    if (ID.matcher(entry.getFileName().toString()).matches()) {
                        ids.add(entry.getFileName().toString());
                    }
                }
            }
        }
        ids.sort(BY_DATE_AND_NUMBER);
        return ids;
    }
}
