package org.atalaya.web.shared;

import java.io.Serial;

/** An address that names nothing the release has. */
public final class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What was asked for. */
    public NotFound(String what) {
        super(what);
    }
}
