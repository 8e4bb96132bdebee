package org.atalaya.data.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest.FileAccount;

/** The files a release is made of, and whether they are as they were when it was published. */
public final class ReleaseFiles {

    private static final int DIGEST = 64;

    private ReleaseFiles() {}

    /**
     * Every file of a release but its manifest, as it should be: those of its tables and those that go with records by
     * the manifest; of the latter also those that are there without being in it, by their names.
     *
     * @param release its folder
     * @throws IOException if its manifest cannot be read
     */
    public static List<FileAccount> list(Path release) throws IOException {
        return list(release, ReleaseManifest.read(ReleaseStore.manifest(release)));
    }

    /** The same of a release whose manifest was read. */
    static List<FileAccount> list(Path release, ReleaseManifest manifest) throws IOException {
        List<FileAccount> files = new ArrayList<>();
        manifest.tables().forEach(table -> files.addAll(table.files()));
        files.addAll(manifest.attached());
        Set<String> known = manifest.attached().stream().map(FileAccount::path).collect(Collectors.toSet());
        Path attached = ReleaseStore.attached(release);
        if (Files.isDirectory(attached)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(attached)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    String path = attached.getFileName() + "/" + name;
                    if (!known.contains(path)) {
                        files.add(new FileAccount(
                                path, Files.size(entry), name.substring(0, Math.min(DIGEST, name.length()))));
                    }
                }
            }
        }
        files.sort(Comparator.comparing(FileAccount::path));
        return files;
    }

    /**
     * Paths of the Parquet files in a release's folder that its manifest does not list: who asks a table reads every
     * Parquet file of its folder, so that rows of such a file would be shown as published.
     *
     * @param release its folder
     * @throws IOException if its manifest cannot be read
     */
    public static List<String> listStrays(Path release) throws IOException {
        return listStrays(release, list(release));
    }

    /** The same of a release whose files were listed. */
    static List<String> listStrays(Path release, List<FileAccount> files) throws IOException {
        Set<String> listed = files.stream().map(FileAccount::path).collect(Collectors.toSet());
        List<String> strays = new ArrayList<>();
        try (DirectoryStream<Path> tables = Files.newDirectoryStream(
                release, entry -> Files.isDirectory(entry) && !entry.equals(ReleaseStore.attached(release)))) {
            for (Path table : tables) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(table, "*.parquet")) {
                    for (Path part : parts) {
                        strays.add(table.getFileName() + "/" + part.getFileName());
                    }
                }
            }
        }
        strays.removeAll(listed);
        strays.sort(Comparator.naturalOrder());
        return strays;
    }

    /**
     * Puts a file of one release into another. A link costs neither time nor room; where the file system has none, or
     * the store is on another, a copy does.
     *
     * @param from the file
     * @param target where it goes; its folder is made
     */
    public static void link(Path from, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, from);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(from, target);
        }
    }

    /** A file as manifests name it: its path within a release's folder, on every system with the same strokes. */
    public static String path(Path release, Path file) {
        return release.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** Whether one file of a release is as it was published; one the disk does not give any more is not. */
    public static boolean isWhole(Path release, FileAccount expected) {
        try {
            return findDamage(release, expected).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
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
        return Sha256.of(file).equals(expected.sha256()) ? Optional.empty() : Optional.of(changed(expected));
    }

    /** What is said of a file whose bytes are not those it was published with. */
    public static String changed(FileAccount file) {
        return file.path() + " has not the SHA-256 it was published with";
    }
}
