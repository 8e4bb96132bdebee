package org.atalaya.ingestion.run;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folders of commands about content. */
final class ContentOptions {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the releases (default: store); one of internal records stays internal.")
    private Path store;

    @Option(names = "--data", paramLabel = "DIR", description = "The project's data folder.")
    private Path data;

    Path store() {
        return store == null ? home().resolve("store") : store;
    }

    Path data() {
        return data == null ? home().resolve("data") : data;
    }

    /** Where this installation is. */
    Path home() {
        return Path.of(System.getProperty("atalaya.home", "."));
    }
}
