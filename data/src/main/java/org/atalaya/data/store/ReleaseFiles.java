package org.atalaya.data.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest.FileAccount;

/** The files a release is made of, and whether they are as they were when it was published. */
public final class ReleaseFiles {

    private static final int DIGEST = 64;

    private ReleaseFiles() {}

    /**
     * Every file of a release but its manifest, as it should be: those of its tables by the manifest, those that go
     * with records by their names.
     *
     * @param release its folder
     * @throws IOException if its manifest cannot be read
     */
    public static List<FileAccount> list(Path release) throws IOException {
        List<FileAccount> files = new ArrayList<>();
        ReleaseManifest.read(ReleaseStore.manifest(release)).tables().forEach(table -> files.addAll(table.files()));
        Path attached = ReleaseStore.attached(release);
        if (Files.isDirectory(attached)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(attached)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    files.add(new FileAccount(
                            attached.getFileName() + "/" + name,
                            Files.size(entry),
                            name.substring(0, Math.min(DIGEST, name.length()))));
                }
            }
        }
        files.sort(Comparator.comparing(FileAccount::path));
        return files;
    }

    /**
     * The first file of a release that is not as it was when the release was published.
     *
     * @param release its folder
     * @return a sentence without its end: which file, and what is wrong with it; empty if the release is whole
     */
    public static Optional<String> findDamage(Path release) throws IOException {
        for (FileAccount file : list(release)) {
            Optional<String> damage = findDamage(release, file);
            if (damage.isPresent()) {
                return damage;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with one file of a release. */
    public static Optional<String> findDamage(Path release, FileAccount expected) throws IOException {
        Path file = release.resolve(expected.path());
        if (!Files.isRegularFile(file)) {
            return Optional.of(expected.path() + " is missing");
        }
        if (Files.size(file) != expected.bytes()) {
            return Optional.of(expected.path() + " has " + Files.size(file) + " bytes, not " + expected.bytes());
        }
        return Sha256.of(file).equals(expected.sha256())
                ? Optional.empty()
                : Optional.of(expected.path() + " has not the SHA-256 it was published with");
    }
}
