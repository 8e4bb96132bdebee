package org.atalaya.data.document;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, whichever folder the tests are started in. */
final class ProjectFolder {

    private ProjectFolder() {}

    /** A file of the project. */
    static Path file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolve(path);
    }
}
