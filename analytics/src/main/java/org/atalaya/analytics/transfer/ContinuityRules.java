package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Administration;
import org.atalaya.analytics.transfer.ContinuityAlarm.Change;
import org.atalaya.analytics.transfer.ContinuityAlarm.Lapsed;
import org.atalaya.analytics.transfer.ContinuityAlarm.Lapsing;
import org.atalaya.analytics.transfer.ContinuityAlarm.Overdue;
import org.atalaya.analytics.transfer.ContinuityAlarm.Silence;
import org.atalaya.analytics.transfer.ContinuityAlarm.Vacancy;
import org.atalaya.data.check.Require;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.time.PartialDate;

/**
 * When a transfer's alarms ring. Those of a transfer that was given up do not.
 *
 * @param silentMonths months after which something should have been recorded again
 * @param terms terms of municipal governments
 */
public record ContinuityRules(int silentMonths, List<Administration> terms) {

    /** Months without evidence, where nothing else is asked. */
    public static final int SILENT_MONTHS = 6;

    /** The most months that can be asked. */
    public static final int MOST_MONTHS = 60;

    /** Days before its end on which an agreement's alarm begins to ring. */
    public static final int LAPSING_DAYS = 90;

    /** Days before and after a government takes office. */
    public static final int CHANGE_DAYS = 180;

    public ContinuityRules {
        Require.that(
                silentMonths >= 1 && silentMonths <= MOST_MONTHS,
                "months without evidence",
                "be 1 to " + MOST_MONTHS,
                silentMonths);
    }

    /** The alarms that ring on a day. */
    public List<ContinuityAlarm> ringing(Transfer transfer, LocalDate day) {
        boolean givenUp = transfer.path()
                .stageOn(day)
                .filter(stage -> stage.kind() == EventKind.DISCONTINUED)
                .isPresent();
        if (givenUp) {
            return List.of();
        }
        return Stream.<Stream<? extends ContinuityAlarm>>of(
                        silence(transfer, day).stream(),
                        transfer.responsible().stream()
                                .filter(party -> party.isVacantOn(day))
                                .map(Vacancy::new),
                        lapses(transfer, day),
                        overdue(transfer, day),
                        changes(transfer, day))
                .<ContinuityAlarm>flatMap(alarms -> alarms)
                .toList();
    }

    /** A transfer of which nothing has a date rings always; one whose first date is still to come does not. */
    private Optional<Silence> silence(Transfer transfer, LocalDate day) {
        boolean neverDated =
                transfer.path().events().stream().noneMatch(event -> event.on().isPresent())
                        && transfer.commitments().stream()
                                .allMatch(each -> each.obligation().events().isEmpty());
        Optional<LocalDate> lastSign = lastSign(transfer, day);
        boolean mayHaveComeSince = transfer.path().events().stream()
                .flatMap(event -> event.date().stream())
                .anyMatch(date -> date.isOpenOn(day));
        boolean silent = lastSign.filter(sign -> day.isAfter(sign.plusMonths(silentMonths)))
                        .isPresent()
                && !mayHaveComeSince;
        return silent || neverDated ? Optional.of(new Silence(lastSign, silentMonths)) : Optional.empty();
    }

    private static Optional<LocalDate> lastSign(Transfer transfer, LocalDate day) {
        Stream<LocalDate> ofPath = transfer.path()
                .certainBy(day)
                .flatMap(event -> event.date().stream())
                .map(PartialDate::last);
        Stream<LocalDate> ofCommitments = transfer.commitments().stream()
                .flatMap(each -> each.obligation().events().stream())
                .filter(event -> event.kind() == EventKind.EVIDENCE || event.kind() == EventKind.FULFILLED)
                .map(event -> event.on())
                .filter(on -> !on.isAfter(day));
        return Stream.concat(ofPath, ofCommitments).max(LocalDate::compareTo);
    }

    private static Stream<ContinuityAlarm> lapses(Transfer transfer, LocalDate day) {
        return transfer.agreements().stream()
                .filter(term ->
                        !term.isRenewedBy(day) && !day.isBefore(term.end().minusDays(LAPSING_DAYS)))
                .map(term -> day.isAfter(term.end())
                        ? new Lapsed(term.agreement(), term.end())
                        : new Lapsing(term.agreement(), term.end(), LAPSING_DAYS));
    }

    private static Stream<Overdue> overdue(Transfer transfer, LocalDate day) {
        return transfer.commitments().stream()
                .flatMap(commitment ->
                        commitment.obligation().overdueSince(day).stream().map(from -> new Overdue(commitment, from)));
    }

    private Stream<Change> changes(Transfer transfer, LocalDate day) {
        return transfer.places().stream()
                .flatMap(place -> terms.stream()
                        .filter(term -> term.isOf(place))
                        .map(term -> new Change(place, term, CHANGE_DAYS)))
                .filter(change -> !day.isBefore(change.since().orElseThrow()) && !day.isAfter(change.until()));
    }
}
