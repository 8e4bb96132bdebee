package org.atalaya.web.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.table.TableAnswers;
import org.atalaya.analytics.table.TableQuestion;
import org.atalaya.analytics.table.TableQuestion.Condition;
import org.atalaya.analytics.table.TableQuestion.Test;
import org.atalaya.analytics.table.WithdrawnRows;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawals;
import org.atalaya.web.shared.observatory.QuietPeriod;

/** A release's content and its search, as they are given out today: the only place that knows all of it. */
final class GivenOut implements AutoCloseable {

    private final Content all;
    private final TableAnswers tables;
    private final Gazetteer gazetteer;
    private final QuietDays quietDays;
    private final Supplier<Withdrawals> withdrawals;
    private volatile Shown shown;

    /**
     * What is given out for a time.
     *
     * @param withdrawals what is withdrawn then
     * @param period the quiet period of that time, if it is in one
     * @param open what would be given out if it were in none
     */
    private record Shown(
            Withdrawals withdrawals,
            Optional<QuietPeriod> period,
            Content open,
            Content content,
            WithdrawnRows withdrawn,
            RecordSearch search) {}

    GivenOut(
            Content all,
            TableAnswers tables,
            Gazetteer gazetteer,
            QuietDays quietDays,
            Supplier<Withdrawals> withdrawals)
            throws IOException, SQLException {
        this.tables = tables;
        this.all = all;
        this.gazetteer = gazetteer;
        this.quietDays = quietDays;
        this.withdrawals = withdrawals;
        this.shown = begin(withdrawals.get(), Optional.empty());
    }

    Content content() {
        return shown().content();
    }

    RecordSearch search() {
        return shown().search();
    }

    /** Whether there is such a record, and it is not given out today. */
    boolean isHidden(String record) {
        Shown now = shown();
        return now.open().find(record).isPresent() && now.content().find(record).isEmpty();
    }

    /** Whether some of it is not given out today. */
    boolean isQuiet() {
        return quietDays.today().isPresent();
    }

    /** Why a record, or what it is part of, is withdrawn; the list may name records the release has not. */
    Optional<Withdrawal> findWithdrawal(String record) {
        return shown().withdrawals()
                .findRecord(record)
                .or(() -> all.find(record).flatMap(ContentRecord::parent).flatMap(this::findWithdrawal));
    }

    /** The rows of tables that are withdrawn. */
    WithdrawnRows withdrawn() {
        return shown().withdrawn();
    }

    private Shown shown() {
        Withdrawals now = withdrawals.get();
        Optional<QuietPeriod> period = quietDays.today();
        Shown known = shown;
        return isStill(known, now, period) ? known : change(now, period);
    }

    private static boolean isStill(Shown known, Withdrawals now, Optional<QuietPeriod> period) {
        return known.withdrawals() == now && known.period().equals(period);
    }

    /** Its index lies in memory alone and goes with it: pages that are being made from it may end. */
    private synchronized Shown change(Withdrawals now, Optional<QuietPeriod> period) {
        if (!isStill(shown, now, period)) {
            try {
                shown = begin(now, period);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("files of the release cannot be asked for", e);
            }
        }
        return shown;
    }

    private Shown begin(Withdrawals now, Optional<QuietPeriod> period) throws IOException, SQLException {
        Content open = now.records().isEmpty() ? all : all.without(new WithdrawnContent(now));
        Content content = period.map(quiet -> open.without(new QuietContent(quiet, open, gazetteer)))
                .orElse(open);
        return new Shown(now, period, open, content, withdrawnRows(now, open), RecordSearch.of(content, gazetteer));
    }

    private WithdrawnRows withdrawnRows(Withdrawals now, Content open) throws SQLException {
        Set<String> records = new HashSet<>(now.records());
        all.list().stream()
                .map(ContentRecord::id)
                .filter(record -> open.find(record).isEmpty())
                .forEach(records::add);
        Set<String> files = new HashSet<>();
        for (OfAttachment attachment : now.attachments()) {
            files.addAll(files(attachment));
        }
        return new WithdrawnRows(records, files, now.daysOfContent());
    }

    private List<String> files(OfAttachment attachment) throws SQLException {
        if (attachment.sha256().isPresent()) {
            return List.of(attachment.sha256().get());
        }
        TableContract table = ContentTables.ATTACHMENT;
        TableQuestion question = new TableQuestion(
                table,
                List.of(
                        new Condition(table.column("record"), Test.IS, List.of(attachment.record())),
                        new Condition(table.column("position"), Test.IS, List.of((long) attachment.position()))),
                List.of(table.column("sha256")),
                List.of());
        return tables.rows(question, 0, Integer.MAX_VALUE).stream()
                .map(row -> row.get(0).orElseThrow().toString())
                .toList();
    }

    @Override
    public void close() throws IOException {
        shown.search().close();
    }
}
