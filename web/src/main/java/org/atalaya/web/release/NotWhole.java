package org.atalaya.web.release;

import java.io.Serial;
import org.atalaya.data.store.Damage;

/** An address whose release is damaged: its figures may not be those that were published. */
public final class NotWhole extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Damage damage;

    NotWhole(Damage damage) {
        super(damage.what());
        this.damage = damage;
    }

    /** Which release, and which file of it. */
    public Damage damage() {
        return damage;
    }
}
