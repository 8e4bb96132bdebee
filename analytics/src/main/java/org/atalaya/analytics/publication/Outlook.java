package org.atalaya.analytics.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.time.Period;

/**
 * How a work stands on a day: what a release has of it, what it lacks and what is to come.
 *
 * @param rhythm when its editions usually come
 * @param held the newest edition the release has; empty if it has none
 * @param passed editions the release lacks whose announced day has passed, oldest first
 * @param due editions the release lacks that would be out if they came as usual, oldest first
 * @param coming what is to come, soonest first; what is usual only where nothing is announced
 */
public record Outlook(
        Rhythm rhythm, Optional<String> held, List<Announcement> passed, List<String> due, List<Expected> coming) {

    public Outlook {
        passed = List.copyOf(passed);
        due = List.copyOf(due);
        coming = List.copyOf(coming);
    }

    /**
     * How a work stands.
     *
     * @param rhythm when its editions usually come
     * @param held the newest edition the release has
     * @param skipped editions that never were
     * @param announced what was announced of it, by day
     * @param day the day
     */
    static Outlook of(
            Rhythm rhythm, Optional<String> held, Set<String> skipped, List<Announcement> announced, LocalDate day) {
        List<Announcement> lacking = announced.stream()
                .filter(each -> held.isEmpty() || each.edition().compareTo(held.get()) > 0)
                .toList();
        Set<String> told = lacking.stream().map(Announcement::edition).collect(Collectors.toCollection(HashSet::new));
        told.addAll(skipped);
        List<Expected> coming = new ArrayList<>(lacking.stream()
                .filter(each -> !each.day().isBefore(day))
                .map(Expected::announced)
                .toList());
        List<String> due = new ArrayList<>();
        Optional<Period> next = rhythm.isRegular() ? next(rhythm, held, day) : Optional.empty();
        if (next.isPresent()) {
            Period edition = next.get();
            while (isOver(rhythm, edition, day)) {
                if (!told.contains(edition.iso())) {
                    due.add(edition.iso());
                }
                edition = edition.next();
            }
            while (told.contains(edition.iso())) {
                edition = edition.next();
            }
            if (coming.isEmpty()) {
                coming.add(Expected.usual(rhythm, edition));
            }
        }
        return new Outlook(
                rhythm,
                held,
                lacking.stream().filter(each -> each.day().isBefore(day)).toList(),
                due,
                coming);
    }

    /** The edition after the one held; if none is held, the first that may still come. */
    private static Optional<Period> next(Rhythm rhythm, Optional<String> held, LocalDate day) {
        return held.map(Period::parse)
                .map(Period::next)
                .or(() -> rhythm.timing().map(timing -> timing.firstOpen(day)));
    }

    private static boolean isOver(Rhythm rhythm, Period edition, LocalDate day) {
        return rhythm.timing()
                .filter(timing -> timing.of(edition).last().isBefore(day))
                .isPresent();
    }
}
