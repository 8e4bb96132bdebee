package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.time.PartialDate;

/**
 * The stages recorded of a transfer, and how far it was on a day.
 *
 * <p>What happened in a month or a year counts from its last day on; until then it may have happened and may not. What
 * has no date is told beside, and counts on no day. Of stages that cannot be told apart in time, the further one counts.
 *
 * @param events what was recorded: stages, and evidence
 */
public record StagePath(List<Event> events) {

    /** The stages, in the order a transfer goes through them. */
    public static final List<EventKind> STAGES = RecordKind.PRODUCT.events().stream()
            .filter(kind -> kind != EventKind.EVIDENCE)
            .toList();

    /** The stage it had reached on a day, by what is certain to have happened until then; empty if none is. */
    public Optional<Event> stageOn(LocalDate day) {
        List<Event> certain = certainBy(day).filter(StagePath::isStage).toList();
        return certain.stream()
                .filter(event -> certain.stream().noneMatch(other -> isBefore(event, other)))
                .max(Comparator.comparing(Event::kind));
    }

    /** Stages that may have been reached by a day, and may not: their month or year was not over. */
    public List<Event> openOn(LocalDate day) {
        return stages().filter(
                        event -> event.date().filter(date -> date.isOpenOn(day)).isPresent())
                .toList();
    }

    /** Stages recorded without a date. */
    public List<Event> undated() {
        return stages().filter(event -> event.on().isEmpty()).toList();
    }

    /** Stages and evidence certain to have happened by a day, in the order of their last days. */
    public Stream<Event> certainBy(LocalDate day) {
        return events.stream()
                .filter(event ->
                        event.date().filter(date -> date.isCertainBy(day)).isPresent())
                .sorted(Comparator.comparing(StagePath::last));
    }

    private Stream<Event> stages() {
        return events.stream().filter(StagePath::isStage);
    }

    private static boolean isStage(Event event) {
        return STAGES.contains(event.kind());
    }

    private static boolean isBefore(Event event, Event other) {
        return last(event).isBefore(other.date().map(PartialDate::first).orElseThrow());
    }

    private static LocalDate last(Event event) {
        return event.date().map(PartialDate::last).orElseThrow();
    }
}
