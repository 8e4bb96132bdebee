package org.atalaya.web.shared.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.outcome.OutcomeChange;
import org.atalaya.analytics.outcome.OutcomeChange.Difference;
import org.atalaya.analytics.outcome.OutcomeVerdict;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.FigureView.Detail;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;

/** Outcomes before and after in words: never that something caused a change, nor that it had no effect. */
final class OutcomeWords {

    private final Messages text;
    private final Numbers numbers;
    private final ContentWords words;

    OutcomeWords(Language language) {
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = new ContentWords(language);
    }

    String verdict(OutcomeVerdict verdict) {
        return text.text("outcome.verdict." + verdict.id());
    }

    /** Which way it is meant to change, and since when. */
    String expected(Outcome outcome) {
        String way = text.text("outcome.expected." + outcome.expectedChange());
        return outcome.since()
                .map(since -> text.text("outcome.expectedSince", way, words.date(since)))
                .orElse(way);
    }

    /** A difference with its range. */
    String difference(double value, Interval interval) {
        return text.text(
                "change.difference",
                numbers.points(value),
                numbers.points(interval.lower()),
                numbers.points(interval.upper()));
    }

    /**
     * How the verdict follows.
     *
     * @param outcome the outcome
     * @param change what the release says of it
     * @param periods editions with a figure of the place, oldest first
     * @param measured the place the survey measures in place of its own; empty if none
     * @param ledger where its series breaks
     */
    List<String> sentences(
            Outcome outcome, OutcomeChange change, List<String> periods, Optional<String> measured, Ledger ledger) {
        return change.own()
                .map(own -> judged(own, change.verdict(), change.margin()))
                .orElseGet(() -> List.of(why(outcome, change, periods, measured, ledger)));
    }

    /** Of a difference: what could be found at all, what was found, and what that may be called. */
    List<String> judged(Difference difference, OutcomeVerdict verdict, double margin) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text.text("outcome.detectable", numbers.error(difference.detectable())));
        sentences.add(text.text("outcome.found", difference(difference.value(), difference.interval())));
        sentences.add(text.text("outcome.why." + verdict.id(), numbers.error(margin)));
        return sentences;
    }

    private String why(
            Outcome outcome, OutcomeChange change, List<String> periods, Optional<String> measured, Ledger ledger) {
        String reason = change.reason().orElseThrow();
        String start = outcome.since().map(words::date).orElse("");
        return switch (reason) {
            case "place_not_measured" ->
                measured.map(name -> text.text("outcome.measuredElsewhere", name))
                        .orElseGet(() -> text.text("outcome.reason.place_not_measured"));
            case "no_edition_before" -> text.text("outcome.reason.no_edition_before", start, brief(periods.get(0)));
            case "no_edition_after" ->
                text.text("outcome.reason.no_edition_after", start, brief(periods.get(periods.size() - 1)));
            case "before_without_precision" ->
                text.text(
                        "outcome.reason.before_without_precision",
                        brief(change.before().orElseThrow()));
            case "after_without_precision" ->
                text.text(
                        "outcome.reason.after_without_precision",
                        brief(change.after().orElseThrow()));
            case "series_break" ->
                text.text(
                        "outcome.reason.series_break",
                        brief(change.before().orElseThrow()),
                        brief(change.after().orElseThrow()),
                        breaks(outcome.place().orElseThrow(), change, ledger));
            default -> text.text("outcome.reason." + reason);
        };
    }

    private String breaks(TerritoryId place, OutcomeChange change, Ledger ledger) {
        return ledger
                .periods()
                .subSet(change.before().orElseThrow() + "\0", change.after().orElseThrow() + "\0")
                .stream()
                .flatMap(period -> ledger.findBreak(place, period).stream())
                .map(found -> text.language().choose(found.spanish(), found.english()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The change and the tests behind the verdict. */
    List<Detail> details(OutcomeChange change) {
        List<Detail> details = new ArrayList<>();
        change.own().ifPresent(own -> {
            details.add(new Detail(text.text("outcome.change"), difference(own.value(), own.interval())));
            change.publisher()
                    .ifPresent(verdict -> details.add(new Detail(
                            text.text("outcome.official"),
                            text.text("verdict." + verdict.id(), "").strip())));
            details.addAll(tests(own));
        });
        return details;
    }

    private List<Detail> tests(Difference difference) {
        return List.of(
                new Detail(text.text("outcome.own"), text.text("change.p", numbers.p(difference.p()))),
                new Detail(text.text("outcome.holm"), text.text("change.p", numbers.p(difference.pHolm()))));
    }

    /** The difference in change in words. */
    List<String> beside(OutcomeChange change) {
        if (change.beside().isEmpty()) {
            return List.of(text.text("outcome.tooFewPlaces"));
        }
        Difference beside = change.beside().orElseThrow();
        List<String> sentences =
                new ArrayList<>(judged(beside, change.besideVerdict().orElseThrow(), change.margin()));
        sentences.set(1, text.text("outcome.besideFound", difference(beside.value(), beside.interval())));
        return sentences;
    }

    private String brief(String period) {
        return Periods.brief(text, period);
    }
}
