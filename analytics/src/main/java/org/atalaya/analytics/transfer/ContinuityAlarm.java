package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.content.Administration;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.territory.TerritoryId;

/** Why a transfer may not go on, as of a day: it judges no one, and what it rests on stands in it. */
public sealed interface ContinuityAlarm {

    /** The words used in addresses for what can ring. */
    List<String> KINDS = List.of("silence", "vacancy", "lapsing", "lapsed", "overdue", "administration");

    /** One of {@link #KINDS}. */
    String kind();

    /** The day it began to ring; empty if nothing with a date was ever recorded. */
    Optional<LocalDate> since();

    /**
     * Nothing was recorded for longer than it should be.
     *
     * @param lastSign the last day something is certain to have been recorded; empty if nothing with a date ever was
     * @param months after how many months it rings
     */
    record Silence(Optional<LocalDate> lastSign, int months) implements ContinuityAlarm {
        @Override
        public String kind() {
            return "silence";
        }

        @Override
        public Optional<LocalDate> since() {
            return lastSign.map(day -> day.plusMonths(months).plusDays(1));
        }
    }

    /**
     * Nobody holds the office responsible for it.
     *
     * @param party the unit, and the office within it
     */
    record Vacancy(Party party) implements ContinuityAlarm {
        @Override
        public String kind() {
            return "vacancy";
        }

        @Override
        public Optional<LocalDate> since() {
            return party.vacantFrom();
        }
    }

    /**
     * An agreement it rests on ends soon.
     *
     * @param agreement the agreement
     * @param end its last day
     * @param days how many days before that it rings
     */
    record Lapsing(ContentRecord agreement, LocalDate end, int days) implements ContinuityAlarm {
        @Override
        public String kind() {
            return "lapsing";
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(end.minusDays(days));
        }
    }

    /**
     * An agreement it rests on has ended.
     *
     * @param agreement the agreement
     * @param end its last day
     */
    record Lapsed(ContentRecord agreement, LocalDate end) implements ContinuityAlarm {
        @Override
        public String kind() {
            return "lapsed";
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(end.plusDays(1));
        }
    }

    /**
     * The time of an obligation has run out.
     *
     * @param commitment the obligation
     * @param from first day it was overdue
     */
    record Overdue(Commitment commitment, LocalDate from) implements ContinuityAlarm {
        @Override
        public String kind() {
            return "overdue";
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(from);
        }
    }

    /**
     * The government of one of its places changes, or has just changed.
     *
     * @param place the place
     * @param term the term that begins
     * @param days how many days before and after that it rings
     */
    record Change(TerritoryId place, Administration term, int days) implements ContinuityAlarm {
        @Override
        public String kind() {
            return "administration";
        }

        @Override
        public Optional<LocalDate> since() {
            return Optional.of(term.beginsOn().minusDays(days));
        }

        /** The last day it rings. */
        public LocalDate until() {
            return term.beginsOn().plusDays(days);
        }
    }
}
