package org.atalaya.web.release;

import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;

/** A release another version made, which has not all that this one asks. */
public final class OlderRelease extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String release;
    private final String codeVersion;
    private final String table;
    private final transient Optional<String> obstacle;

    /**
     * A release that cannot be opened.
     *
     * @param manifest what it is made of
     * @param table the first table it lacks, or has without one of its columns
     * @param obstacle why it cannot be upgraded; empty if it can
     */
    OlderRelease(ReleaseManifest manifest, String table, Optional<String> obstacle) {
        super("release " + manifest.release() + " lacks " + table);
        this.release = manifest.release();
        this.codeVersion = manifest.codeVersion();
        this.table = table;
        this.obstacle = obstacle;
    }

    /** The version that made it. */
    public String codeVersion() {
        return codeVersion;
    }

    /** The first table it lacks. */
    public String table() {
        return table;
    }

    /** What to do where it is the one to serve. */
    RefusedInput refused(Path store) {
        return new RefusedInput("Release " + release + " was made by another version, " + codeVersion
                + ", and has not all that this one asks of table " + table + "; "
                + obstacle.map(why -> "it cannot be upgraded, since " + why + ": run `atalaya ingest --store " + store
                                + "` once, with --raw and the official files it was made of if it was made of some, and"
                                + " serve with the version before until then.")
                        .orElse("run `atalaya upgrade --store " + store
                                + "`, which makes one of this version of it and keeps it, or serve with the version"
                                + " before."));
    }
}
