package org.atalaya.web.release;

import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.web.shared.observatory.QuietPeriod;

/** Tells every open release whether today is in a quiet period; until the site is told, no day is. */
public final class QuietDays {

    private volatile Supplier<Optional<QuietPeriod>> today = Optional::empty;

    /** From now on asks this. */
    public void ask(Supplier<Optional<QuietPeriod>> asked) {
        today = asked;
    }

    /** The quiet period today is in, if it is in one. */
    public Optional<QuietPeriod> today() {
        return today.get();
    }
}
