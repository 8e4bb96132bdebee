package org.atalaya.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What a file looks like from outside: as long as that stays, its content is taken to be the same.
 *
 * @param changed when it was last written to
 * @param size in bytes
 * @param file which file it is, where the file system can tell: one that took its place by a rename is another
 */
public record FileStamp(FileTime changed, long size, Optional<Object> file) {

    /** The file as it is now; empty if there is none that can be seen. */
    public static Optional<FileStamp> of(Path file) {
        if (!file.toFile().exists()) { // asked before every page, and a missing file would cost an exception each time
            return Optional.empty();
        }
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new FileStamp(seen.lastModifiedTime(), seen.size(), Optional.ofNullable(seen.fileKey())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
