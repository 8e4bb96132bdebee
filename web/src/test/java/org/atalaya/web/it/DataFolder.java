package org.atalaya.web.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of the project's data folder with little in them, since a run takes as long as what it reads. */
final class DataFolder {

    private static final Path PROJECT = Launcher.HOME.resolve("data");

    private DataFolder() {}

    /** Copies the catalogues, the codebooks, and what else of the project's data folder is named. */
    static Path copy(Path copy, String... more) throws IOException {
        for (String name : Stream.concat(Stream.of("catalogues", "codebooks"), Stream.of(more))
                .toList()) {
            Releases.copy(PROJECT.resolve(name), copy.resolve(name));
        }
        return copy;
    }
}
