package org.atalaya.ingestion.raw;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.source.Sha256;

/** A zip somebody unpacked, or loose files. */
public final class FolderContainer implements RawContainer {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final File folder;
    private final List<String> entries;

    private FolderContainer(String name, File folder, List<String> entries) {
        this.name = name;
        this.folder = folder;
        this.entries = entries;
    }

    /**
     * The files below a folder; zips among them are containers of their own, and hidden ones are left out.
     *
     * @param name its name for people
     * @param folder where it is
     */
    public static FolderContainer below(String name, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> entries = files.filter(Files::isRegularFile)
                    .filter(file -> !RawFolder.isNamedZip(file))
                    .filter(file -> !RawFolder.isHidden(folder.relativize(file)))
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
            return new FolderContainer(name, folder.toFile(), entries);
        }
    }

    /** One file by itself. */
    public static FolderContainer single(Path file) {
        return new FolderContainer(
                "",
                file.toAbsolutePath().getParent().toFile(),
                List.of(file.getFileName().toString()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> entries() {
        return entries;
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
    public Path path(String entry) {
        return folder.toPath().resolve(entry);
    }
}
