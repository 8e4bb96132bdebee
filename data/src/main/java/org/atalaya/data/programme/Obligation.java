package org.atalaya.data.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atalaya.data.check.Require;

/**
 * What somebody undertook, when it is due, and what was recorded of it.
 *
 * @param agreedOn day it was agreed
 * @param due when it is due as agreed then
 * @param events what was recorded since
 */
public record Obligation(LocalDate agreedOn, DueDate due, List<Event> events) {

    public Obligation {
        Require.that(agreedOn != null && due != null, "obligation", "have the day it was agreed and a due date", due);
        events = events.stream().sorted(Comparator.comparing(Event::on)).toList();
    }

    /**
     * Something recorded of an obligation.
     *
     * @param kind evidence, fulfilled, amended or withdrawn
     * @param on the day
     * @param due the new due date of an amendment; empty if it changed another thing
     */
    public record Event(EventKind kind, LocalDate on, Optional<DueDate> due) {
        public Event {
            Require.oneOf(kind, "event of an obligation", RecordKind.OBLIGATION.events());
            Require.that(
                    due.isEmpty() || kind == EventKind.AMENDED, "new due date", "be given by an amendment only", kind);
        }
    }

    /** When it is due by what was known on a day, amendments until then included. */
    public DueDate dueAsOf(LocalDate asOf) {
        return until(asOf, event -> event.due().isPresent()).flatMap(Event::due).orElse(due);
    }

    /**
     * Where it stands on a day, by what was recorded until then.
     *
     * @param asOf the day; today is an argument like any other
     */
    public ObligationStatus statusAsOf(LocalDate asOf) {
        if (asOf.isBefore(agreedOn)) {
            return ObligationStatus.NOT_IN_FORCE;
        }
        Optional<EventKind> last =
                until(asOf, event -> event.kind() != EventKind.EVIDENCE).map(Event::kind);
        if (last.equals(Optional.of(EventKind.FULFILLED))) {
            return ObligationStatus.FULFILLED;
        }
        if (last.equals(Optional.of(EventKind.WITHDRAWN))) {
            return ObligationStatus.WITHDRAWN;
        }
        return dueAsOf(asOf)
                .statusAsOf(
                        asOf,
                        until(asOf, event -> event.kind() == EventKind.EVIDENCE).map(Event::on));
    }

    /** The first of the unbroken days up to this one on which its time had run out; empty if it has not. */
    public Optional<LocalDate> overdueSince(LocalDate asOf) {
        return Stream.iterate(asOf, day -> day.minusDays(1))
                .takeWhile(day -> statusAsOf(day).isOverdue())
                .reduce((later, earlier) -> earlier);
    }

    private Optional<Event> until(LocalDate asOf, Predicate<Event> which) {
        return events.stream()
                .filter(event -> !event.on().isAfter(asOf))
                .filter(which)
                .reduce((earlier, later) -> later);
    }
}
