package org.atalaya.web.shared.content;

import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/** Due dates in words: the terms agreed, and the last day that follows from them. */
public final class DueWords {

    private final Language language;
    private final Messages text;
    private final ContentWords words;

    /** Words of a language. */
    public DueWords(Language language) {
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /** What sort of due date it is. */
    public String kind(DueDate due) {
        return text.text("due.kind." + due.kind());
    }

    /** When it is due, with its last day where the terms do not say it. */
    public String due(DueDate due) {
        boolean saysItsDay = due instanceof DueDate.Day || due instanceof DueDate.Immediate;
        return due.until()
                .filter(day -> !saysItsDay)
                .map(day -> text.text("due.until", terms(due), words.day(day)))
                .orElseGet(() -> terms(due));
    }

    /** Where an obligation stands. */
    public String status(ObligationStatus status) {
        return language.choose(status.spanish(), status.english());
    }

    private String terms(DueDate due) {
        if (due instanceof DueDate.Immediate immediate) {
            return text.text("due.immediate", words.day(immediate.on()));
        }
        if (due instanceof DueDate.Day day) {
            return text.text("due.day", words.day(day.day()));
        }
        if (due instanceof DueDate.Within within) {
            return within.period().perYear() == 12
                    ? words.date(within.period().iso())
                    : Periods.name(text, within.period().iso());
        }
        if (due instanceof DueDate.HalfYear half) {
            return text.text("due.half." + half.half(), Integer.toString(half.year()));
        }
        if (due instanceof DueDate.FirstMonths first) {
            String of = terms(first.of());
            return first.months() == 1
                    ? text.text("due.first.one." + first.of().kind(), of)
                    : text.text("due.first." + first.of().kind(), first.months(), of);
        }
        if (due instanceof DueDate.Monthly monthly) {
            return text.text("due.monthly", Periods.month(text, monthly.first()));
        }
        if (due instanceof DueDate.Permanent permanent) {
            String from = text.text("due.permanent", words.day(permanent.first()));
            return permanent.heartbeatMonths().isPresent()
                    ? text.text(
                            "due.heartbeat", from, permanent.heartbeatMonths().getAsInt())
                    : from;
        }
        return text.text("due.undated");
    }
}
