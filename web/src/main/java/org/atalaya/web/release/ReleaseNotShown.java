package org.atalaya.web.release;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** An address that names a release which is not kept, or which this version cannot read. */
public final class ReleaseNotShown extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String asked;
    private final List<String> kept;
    private final Optional<OlderRelease> older;

    /**
     * A release that is not shown.
     *
     * @param asked what the address names
     * @param kept the releases there are, newest first
     * @param older why it cannot be read, if it is one of them
     */
    ReleaseNotShown(String asked, List<String> kept, Optional<OlderRelease> older) {
        super(asked);
        this.asked = asked;
        this.kept = List.copyOf(kept);
        this.older = older;
    }

    /** What the address names. */
    public String asked() {
        return asked;
    }

    /** The releases there are, newest first. */
    public List<String> kept() {
        return kept;
    }

    /** Why it cannot be read; empty if there is none of that name. */
    public Optional<OlderRelease> older() {
        return older;
    }
}
