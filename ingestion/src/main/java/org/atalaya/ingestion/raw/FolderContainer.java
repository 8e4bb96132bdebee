package org.atalaya.ingestion.raw;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.data.source.Sha256;

/** A zip somebody unpacked, or loose files. */
public final class FolderContainer implements RawContainer {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final TreeMap<String, RawFile> files;

    private FolderContainer(String name, TreeMap<String, RawFile> files) {
        this.name = name;
        this.files = files;
    }

    /**
     * The files below a folder; zips among them are containers of their own, and hidden ones are left out.
     *
     * @param name its name for people
     * @param folder where it is
     */
    public static FolderContainer below(String name, Path folder) throws IOException {
        return below(name, folder, RawFile::local);
    }

    /** The same, where each file is known otherwise to the tasks that read it. */
    static FolderContainer below(String name, Path folder, Function<Path, RawFile> known) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            TreeMap<String, RawFile> files = new TreeMap<>();
            below.filter(Files::isRegularFile)
                    .filter(file -> !RawFolder.isNamedZip(file))
                    .filter(file -> !RawFolder.isHidden(folder.relativize(file)))
                    .forEach(file -> files.put(
                            folder.relativize(file).toString().replace(File.separatorChar, '/'), known.apply(file)));
            return new FolderContainer(name, files);
        }
    }

    /** One file by itself. */
    public static FolderContainer single(Path file) {
        return single(file.getFileName().toString(), RawFile.local(file.toAbsolutePath()));
    }

    /** The same, where the file is known otherwise to the tasks that read it. */
    static FolderContainer single(String name, RawFile file) {
        return new FolderContainer("", new TreeMap<>(Map.of(name, file)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> entries() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String entry) throws IOException {
        return Files.newInputStream(path(entry));
    }

    @Override
    public String sha256(String entry) throws IOException {
        return Sha256.of(path(entry));
    }

    @Override
    public long bytes(String entry) throws IOException {
        return Files.size(path(entry));
    }

    @Override
    public String describe(String entry) {
        return name.isEmpty() ? entry : name + "/" + entry;
    }

    @Override
    public Path path(String entry) throws IOException {
        return files.get(entry).here();
    }
}
