package org.atalaya.data.problem;

import java.io.Serial;

/**
 * Input that cannot be taken at all: nothing of the run is published. The message is one sentence: what
 * is wrong, where, what would be right.
 */
public final class RefusedInput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RefusedInput(String sentence) {
        super(sentence);
    }

    public RefusedInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
