package org.atalaya.web.shared;

import java.io.Serial;
import java.time.Duration;

/** An answer that is not made now: either its reader has had his share for the moment, or all places are taken. */
public final class Busy extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration retryAfter;

    private Busy(int status, Duration retryAfter) {
        super(null, null, false, false); // one for each request of a flood: no trace is made
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The reader's address has had its share. */
    public static Busy reader(Duration retryAfter) {
        return new Busy(429, retryAfter);
    }

    /** All places are taken. */
    public static Busy site(Duration retryAfter) {
        return new Busy(503, retryAfter);
    }

    /** Status of the answer: 429 or 503. */
    public int status() {
        return status;
    }

    /** Whole seconds after which it may be asked again. */
    public long seconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
