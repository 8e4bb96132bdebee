package org.atalaya.ingestion.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.atalaya.data.problem.RefusedInput;

/** A folder of a file system all machines of a cluster see: hdfs:, s3a:, or file: on a common disk. */
public final class SharedFolder {

    private final Path root;
    private final FileSystem files;

    private SharedFolder(Path root, FileSystem files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Opens a folder.
     *
     * @throws RefusedInput if nothing here speaks to such a file system
     */
    static SharedFolder open(String uri, Configuration settings) throws IOException {
        Path root = new Path(uri);
        return new SharedFolder(root, fileSystem(root, settings));
    }

    private static FileSystem fileSystem(Path path, Configuration settings) throws IOException {
        try {
            return path.getFileSystem(settings);
        } catch (IOException | RuntimeException e) {
            if (e instanceof org.apache.hadoop.fs.UnsupportedFileSystemException
                    || e.getCause() instanceof ClassNotFoundException) {
                throw new RefusedInput(
                        path + " cannot be read here: nothing speaks to "
                                + path.toUri().getScheme() + ":; docs/SCALING.md says which jars it needs.",
                        e);
            }
            throw e;
        }
    }

    /** Whether this is an address of a file system and no plain path of this machine. */
    public static boolean isShared(String place) {
        return place.matches("[a-z][a-z0-9]+:/.*");
    }

    /** Copies a file to this machine. */
    static void download(String uri, java.nio.file.Path to, Configuration settings) throws IOException {
        Path path = new Path(uri);
        try (InputStream content = path.getFileSystem(settings).open(path);
                OutputStream copy = Files.newOutputStream(to)) {
            content.transferTo(copy);
        }
    }

    /** The folder of this name in it. */
    SharedFolder folder(String name) {
        return new SharedFolder(new Path(root, name), files);
    }

    /** Its address, with what a name in it adds. */
    String uri(String name) {
        return files.makeQualified(new Path(root, name)).toString();
    }

    /** Its address. */
    @Override
    public String toString() {
        return root.toString();
    }

    /**
     * A file in it.
     *
     * @param name its path below the folder, with {@code /}
     * @param bytes its size
     */
    record Entry(String name, long bytes) {}

    /**
     * The files below it.
     *
     * @throws RefusedInput if there is no such folder
     */
    List<Entry> list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        String path = files.makeQualified(root).toUri().getPath();
        String above = path.endsWith("/") ? path : path + "/"; // the root of a bucket is /
        try {
            for (RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true); all.hasNext(); ) {
                LocatedFileStatus file = all.next();
                entries.add(new Entry(file.getPath().toUri().getPath().substring(above.length()), file.getLen()));
            }
        } catch (FileNotFoundException e) {
            throw new RefusedInput(root + " is not there; name a folder that holds files.", e);
        }
        return entries;
    }

    /** Copies a file of it to this machine. */
    void download(String name, java.nio.file.Path to) throws IOException {
        download(uri(name), to, files.getConf());
    }

    /** Copies a file of this machine to it. */
    void upload(java.nio.file.Path from, String name) throws IOException {
        try (OutputStream copy = files.create(new Path(root, name))) {
            Files.copy(from, copy);
        }
    }

    /** Whether it has this file. */
    boolean has(String name) throws IOException {
        return files.exists(new Path(root, name));
    }

    /** The text of a file of it. */
    String read(String name) throws IOException {
        try (InputStream content = files.open(new Path(root, name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes a text. */
    void write(String name, String text) throws IOException {
        try (OutputStream content = files.create(new Path(root, name), true)) {
            content.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
