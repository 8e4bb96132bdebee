package org.atalaya.data.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.CodeVersion;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseFiles;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.WithdrawalList;

/** Writes releases, the list of what is withdrawn and the observatory's settings to one file. */
public final class BackupWriter {

    private final ReleaseStore store;
    private final List<BackupManifest.File> files = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    /**
     * A writer.
     *
     * @param store whose releases are kept
     */
    public BackupWriter(ReleaseStore store) {
        this.store = store;
    }

    /**
     * Writes a backup; the store may be served and published to meanwhile.
     *
     * @param target the file, which must not be there yet
     * @param current the release that is served
     * @param others other releases to keep
     * @param settings the settings of the observatory and the files they name, by their paths from the settings'
     *     folder, the settings first; empty if there are none
     * @param now when it is made
     * @throws RefusedInput if a release is not whole: a backup of what is broken would be taken for a good one
     */
    public BackupManifest write(
            Path target, String current, List<String> others, Map<String, Path> settings, Instant now)
            throws IOException {
        List<String> releases =
                Stream.concat(Stream.of(current), others.stream()).toList();
        Path next = target.resolveSibling(target.getFileName() + ".part");
        try {
            BackupManifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(next), StandardCharsets.UTF_8)) {
                zip.setLevel(Deflater.BEST_SPEED); // tables are compressed already
                add(zip, BackupManifest.STORE + "CURRENT", (current + "\n").getBytes(StandardCharsets.UTF_8));
                // The marker first: it is written after the list, so that this list has all that this marker names
                for (String name : List.of(WithdrawalList.MARKER, WithdrawalList.FILE)) {
                    Path list = store.root().resolve(name);
                    if (Files.exists(list)) {
                        add(zip, BackupManifest.STORE + name, Files.readAllBytes(list));
                    }
                }
                for (Map.Entry<String, Path> file : settings.entrySet()) {
                    add(zip, BackupManifest.SETTINGS + file.getKey(), Files.readAllBytes(file.getValue()));
                }
                for (String id : releases) { // first the current one: whoever unpacks it by hand has that whole
                    addRelease(zip, id);
                }
                manifest = new BackupManifest(
                        BackupManifest.FORMAT,
                        now,
                        CodeVersion.text(),
                        current,
                        releases,
                        settings.keySet().stream()
                                .findFirst()
                                .map(BackupManifest.SETTINGS::concat)
                                .orElse(""),
                        files);
                zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
                zip.write(manifest.write());
                zip.closeEntry();
            }
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try (BackupFile made = BackupFile.open(next)) {
                made.check();
            }
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private void addRelease(ZipOutputStream zip, String id) throws IOException {
        Path folder = store.release(id);
        String path = BackupManifest.STORE + "releases/" + id + "/";
        add(zip, path + "manifest.json", Files.readAllBytes(ReleaseStore.manifest(folder)));
        Path report =
                folder.resolve("problems.html"); // for people: nothing is made of it, and no digest of it is known
        if (Files.isRegularFile(report)) {
            add(zip, path + report.getFileName(), Files.readAllBytes(report));
        }
        for (FileAccount file : ReleaseFiles.list(folder)) {
            Optional<String> damage = written.contains(file.sha256())
                    ? ReleaseFiles.findDamage(folder, file)
                    : addTable(zip, path, folder, file);
            if (damage.isPresent()) {
                throw new RefusedInput("Release " + id + " is not whole: " + damage.get()
                        + "; restore it from an earlier backup, or ingest again.");
            }
            files.add(new BackupManifest.File(path + file.path(), file.bytes(), file.sha256()));
            written.add(file.sha256());
        }
    }

    /** Adds a file of a release, read once: what is wrong with it is found while it is copied. */
    private static Optional<String> addTable(ZipOutputStream zip, String path, Path folder, FileAccount file)
            throws IOException {
        Path source = folder.resolve(file.path());
        if (!Files.isRegularFile(source) || Files.size(source) != file.bytes()) {
            return ReleaseFiles.findDamage(folder, file);
        }
        zip.putNextEntry(new ZipEntry(path + file.path()));
        boolean asPublished = Sha256.copy(source, zip).equals(file.sha256());
        zip.closeEntry();
        return asPublished ? Optional.empty() : Optional.of(ReleaseFiles.changed(file));
    }

    private void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        String sha256 = Sha256.of(content);
        files.add(new BackupManifest.File(path, content.length, sha256));
        if (written.add(sha256)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
