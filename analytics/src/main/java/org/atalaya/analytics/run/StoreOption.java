package org.atalaya.analytics.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.data.check.Require;
import org.atalaya.data.store.ReleaseStore;
import picocli.CommandLine.Option;

/** The option that names the folder of the releases. */
public final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the releases (default: store).")
    private Path store;

    /**
     * The store.
     *
     * @throws IllegalArgumentException if the folder is not there
     */
    public ReleaseStore open() {
        Path folder = folder();
        Require.that(
                Files.isDirectory(folder), "--store", "be a folder that `atalaya ingest` has published to", folder);
        return new ReleaseStore(folder);
    }

    /** The folder named, or the one of this installation. */
    public Path folder() {
        return store == null ? Path.of(System.getProperty("atalaya.home", ".")).resolve("store") : store;
    }
}
