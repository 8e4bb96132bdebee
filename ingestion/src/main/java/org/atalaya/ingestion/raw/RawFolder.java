package org.atalaya.ingestion.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The folder where a user drops official files. */
public final class RawFolder {

    private RawFolder() {}

    /**
     * What a folder holds: each zip at any depth, and each unpacked folder or loose file at its top. What is
     * hidden (a name that begins with a dot) is a machine's own note, not an official file.
     *
     * @param folder the folder of raw files
     * @return the zips in order of name, then the folders and files in theirs
     * @throws org.atalaya.data.problem.RefusedInput if something named .zip is no zip, or a hostile one
     */
    public static List<RawContainer> list(Path folder) throws IOException {
        return list(folder, RawFile::local);
    }

    /**
     * What a folder holds, where its files are known otherwise to the tasks that read them.
     *
     * @param folder the folder of raw files, on this machine
     * @param known what tasks are given for each of them
     */
    public static List<RawContainer> list(Path folder, Function<Path, RawFile> known) throws IOException {
        List<RawContainer> containers = new ArrayList<>();
        try (Stream<Path> zips = Files.walk(folder)) {
            for (Path zip : zips.filter(RawFolder::isNamedZip)
                    .filter(zip -> !isHidden(folder.relativize(zip)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                containers.add(ZipContainer.open(folder.relativize(zip).toString(), known.apply(zip)));
            }
        }
        try (Stream<Path> top = Files.list(folder)) {
            for (Path path :
                    top.filter(path -> !isHidden(path.getFileName())).sorted().toList()) {
                if (Files.isDirectory(path)) {
                    containers.add(FolderContainer.below(path.getFileName().toString(), path, known));
                } else if (!isNamedZip(path)) {
                    containers.add(FolderContainer.single(path.getFileName().toString(), known.apply(path)));
                }
            }
        }
        return containers;
    }

    /**
     * What one path holds.
     *
     * @param path a zip, a file or an unpacked folder
     */
    public static RawContainer open(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            return FolderContainer.below(name, path);
        }
        return isNamedZip(path) ? ZipContainer.open(name, path) : FolderContainer.single(path);
    }

    static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    static boolean isNamedZip(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
