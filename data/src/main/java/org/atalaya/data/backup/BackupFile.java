package org.atalaya.data.backup;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.atalaya.data.backup.BackupManifest.File;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;

/**
 * A backup opened to be read. Nothing in it is believed: paths are those a backup has, no more bytes are read than its
 * manifest says, and what is read has the digest the manifest says or is refused.
 */
public final class BackupFile implements Closeable {

    private static final int MOST_BYTES_OF_A_MANIFEST = 64 << 20;

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;
    private final Map<String, String> firstPaths = new HashMap<>();

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw refuse("it has no " + BackupManifest.NAME);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(MOST_BYTES_OF_A_MANIFEST);
            this.manifest = BackupManifest.read(bytes);
        } catch (RefusedInput refused) {
            throw refuse(refused.getMessage());
        } catch (ZipException | EOFException damaged) {
            throw refuse("its " + BackupManifest.NAME + " cannot be unpacked");
        }
        manifest.files().forEach(file -> firstPaths.putIfAbsent(file.sha256(), file.path()));
        Set<String> known = new HashSet<>(firstPaths.values());
        known.add(BackupManifest.NAME);
        zip.stream().filter(each -> !known.contains(each.getName())).findFirst().ifPresent(other -> {
            throw refuse("it holds a file its manifest does not know: \"" + other.getName() + "\"");
        });
    }

    /**
     * Opens a backup.
     *
     * @throws RefusedInput if it is none
     */
    public static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException notAZip) {
            throw new RefusedInput(path + " is no whole backup: it cannot be opened as a zip");
        }
        try {
            return new BackupFile(path, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** What it holds. */
    public BackupManifest manifest() {
        return manifest;
    }

    /**
     * Reads every file once.
     *
     * @throws RefusedInput if one is not as it was kept
     */
    public void check() throws IOException {
        for (File file : manifest.files()) {
            if (firstPaths.get(file.sha256()).equals(file.path())) {
                copy(file, OutputStream.nullOutputStream());
            }
        }
    }

    /** Unpacks a file to a place where there is none. */
    void unpack(File file, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (OutputStream to = Files.newOutputStream(target)) {
            copy(file, to);
        }
    }

    private void copy(File file, OutputStream to) throws IOException {
        ZipEntry entry = zip.getEntry(firstPaths.get(file.sha256()));
        if (entry == null) {
            throw refuse("it lacks " + file.path());
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            byte[] buffer = new byte[1 << 16];
            long left = file.bytes();
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw refuse(file.path() + " is larger than its " + file.bytes() + " bytes");
                }
                to.write(buffer, 0, read);
            }
            if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw refuse(file.path() + " has not the size and SHA-256 it was kept with");
            }
        } catch (ZipException | EOFException damaged) {
            throw refuse(file.path() + " cannot be unpacked");
        }
    }

    private RefusedInput refuse(String what) {
        return new RefusedInput(path + " is no whole backup: " + what + ".");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
