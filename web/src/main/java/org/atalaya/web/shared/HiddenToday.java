package org.atalaya.web.shared;

import java.io.Serial;

/** An address of something a quiet period before elections forbids to give out today. */
public final class HiddenToday extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What was asked for. */
    public HiddenToday(String what) {
        super(what);
    }
}
