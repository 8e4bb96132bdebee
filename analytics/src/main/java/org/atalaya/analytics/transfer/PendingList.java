package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.transfer.PendingItem.Sort;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.time.PartialDate;

/** What is to be seen to as of a day: what is overdue or due soon, what rings, what comes next. */
public final class PendingList {

    /** Days that count as a week and as a month ahead. */
    public static final int WEEK_DAYS = 7;

    /** Days ahead for what is due. */
    public static final int MONTH_DAYS = 30;

    /** Days ahead for meetings and calls. */
    public static final int AHEAD_DAYS = 90;

    private static final Comparator<PendingItem> PRESSING_FIRST = Comparator.comparing(PendingItem::sort)
            .thenComparing(item -> item.on().map(PartialDate::last).orElse(LocalDate.MAX));

    private final Content content;
    private final ContinuityRules rules;
    private final LocalDate day;

    /**
     * A list.
     *
     * @param content the content
     * @param rules when alarms ring
     * @param day the day it is made for
     */
    public PendingList(Content content, ContinuityRules rules, LocalDate day) {
        this.content = content;
        this.rules = rules;
        this.day = day;
    }

    /** Everything, the most pressing first. */
    public List<PendingItem> items() {
        return Stream.of(
                        content.commitments().stream().flatMap(each -> due(each).stream()),
                        new Transfers(content).list().stream().flatMap(this::ringing),
                        meetings(),
                        calls())
                .flatMap(items -> items)
                .sorted(PRESSING_FIRST)
                .toList();
    }

    /** An obligation whose time has run out or runs out within thirty days. */
    private Optional<PendingItem> due(Commitment commitment) {
        ObligationStatus status = commitment.obligation().statusAsOf(day);
        Optional<LocalDate> until = commitment.obligation().dueAsOf(day).until();
        if (status.isOverdue()) {
            return Optional.of(of(Sort.OVERDUE, commitment, until));
        }
        return until.filter(last -> status == ObligationStatus.PENDING && !last.isAfter(day.plusDays(MONTH_DAYS)))
                .map(last -> of(last.isAfter(day.plusDays(WEEK_DAYS)) ? Sort.MONTH : Sort.WEEK, commitment, until));
    }

    private PendingItem of(Sort sort, Commitment commitment, Optional<LocalDate> until) {
        ContentRecord record = content.get(commitment.record());
        return new PendingItem(
                sort,
                record,
                until.map(LocalDate::toString).map(PartialDate::parse),
                content.parties(record.id(), "responsible"),
                Optional.empty());
    }

    /** The alarms of a transfer; its overdue obligations stand in the list themselves. */
    private Stream<PendingItem> ringing(Transfer transfer) {
        return rules.ringing(transfer, day).stream()
                .filter(alarm -> !(alarm instanceof ContinuityAlarm.Overdue))
                .map(alarm -> new PendingItem(
                        Sort.ALARM, transfer.product(), Optional.empty(), transfer.responsible(), Optional.of(alarm)));
    }

    private Stream<PendingItem> meetings() {
        return content.list(RecordKind.MEETING, RecordKind.ACTIVITY).stream()
                .filter(record ->
                        content.events(record.id()).stream().noneMatch(event -> event.kind() == EventKind.CANCELLED))
                .flatMap(record -> ahead(Sort.MEETING, record, record.dates().from()));
    }

    private Stream<PendingItem> calls() {
        return content.list(RecordKind.CALL).stream()
                .filter(record ->
                        content.events(record.id()).stream().noneMatch(event -> event.kind() == EventKind.WITHDRAWN))
                .flatMap(record -> ahead(Sort.CALL, record, record.dates().to()));
    }

    private Stream<PendingItem> ahead(Sort sort, ContentRecord record, Optional<String> on) {
        return on
                .map(PartialDate::parse)
                .filter(date -> !date.last().isBefore(day) && !date.first().isAfter(day.plusDays(AHEAD_DAYS)))
                .map(date -> new PendingItem(sort, record, Optional.of(date), responsible(record), Optional.empty()))
                .stream();
    }

    /** Who convenes it: who is responsible, who organises, who hosts. */
    private List<Party> responsible(ContentRecord record) {
        return Stream.of("responsible", "organiser", "host")
                .map(role -> content.parties(record.id(), role))
                .filter(parties -> !parties.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
