package org.atalaya.web.release;

import java.io.Serial;
import org.atalaya.data.withdrawal.Withdrawal;

/** An address of something that was withdrawn. */
public final class Gone extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Withdrawal withdrawal;

    /** What is withdrawn, and why. */
    public Gone(Withdrawal withdrawal) {
        super(withdrawal.subject().line());
        this.withdrawal = withdrawal;
    }

    /** What is withdrawn, and why. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }
}
