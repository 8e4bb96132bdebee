package org.atalaya.web.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.web.shared.content.ContentWords;

/** When calls for proposals close, in words of one language. */
public final class CallWords {

    private static final int LENGTH_OF_A_DAY = 10;

    private final Messages text;
    private final ContentWords words;

    /** Words of a language. */
    public CallWords(Language language) {
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /**
     * How many days are left until a call closes, none on the last; negative after it.
     *
     * @param call the call
     * @param day the day it is asked on
     * @return empty if the day it closes is not known
     */
    public static Optional<Long> daysLeft(ContentRecord call, LocalDate day) {
        return call.dates()
                .to()
                .filter(closes -> closes.length() == LENGTH_OF_A_DAY)
                .map(closes -> ChronoUnit.DAYS.between(day, LocalDate.parse(closes)));
    }

    /** When a call closes, as of a day. */
    public String closes(ContentRecord call, LocalDate day) {
        return daysLeft(call, day)
                .map(left -> text.text(key(left), words.date(call.dates().to().orElseThrow()), left, words.day(day)))
                .orElseGet(() -> text.text("call.noDate"));
    }

    private static String key(long left) {
        if (left < 0) {
            return "call.closed";
        }
        return left == 0 ? "call.lastDay" : left == 1 ? "call.oneDayLeft" : "call.daysLeft";
    }
}
