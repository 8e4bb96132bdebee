package org.atalaya.ingestion;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, whichever folder the tests are started in. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /** A file or folder of the project. */
    public static Path path(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolve(path);
    }

    /** The project's own data folder. */
    public static Path data() {
        return path("data");
    }
}
