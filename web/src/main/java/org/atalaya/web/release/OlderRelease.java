package org.atalaya.web.release;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.analytics.store.OlderForm;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;

/** A release another version made, which has not all that this one asks. */
public final class OlderRelease extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient ReleaseManifest manifest;
    private final transient Path folder;

    /**
     * A release that cannot be opened.
     *
     * @param manifest what it is made of
     * @param folder its folder
     * @param table the first table it lacks, or has without one of its columns
     */
    OlderRelease(ReleaseManifest manifest, Path folder, String table) {
        super("release " + manifest.release() + " lacks " + table);
        this.table = table;
        this.manifest = manifest;
        this.folder = folder;
    }

    /** The version that made it. */
    public String codeVersion() {
        return manifest.codeVersion();
    }

    /** The first table it lacks. */
    public String table() {
        return table;
    }

    /** What to do where it is the one to serve. */
    RefusedInput refused(Path store) throws IOException, SQLException {
        Optional<String> obstacle = OlderForm.findObstacle(folder, manifest);
        return new RefusedInput("Release " + manifest.release() + " was made by another version, " + codeVersion()
                + ", and has not all that this one asks of table " + table + "; "
                + obstacle.map(why -> "it cannot be upgraded, since " + why + ": run `atalaya ingest --store " + store
                                + "` once, with --raw and the official files it was made of if it was made of some, and"
                                + " serve with the version before until then.")
                        .orElse("run `atalaya upgrade --store " + store
                                + "`, which makes one of this version of it and keeps it, or serve with the version"
                                + " before."));
    }
}
