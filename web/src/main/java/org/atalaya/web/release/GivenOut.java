package org.atalaya.web.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.atalaya.analytics.content.Content;
import org.atalaya.web.shared.observatory.QuietPeriod;

/** A release's content and its search, as they are given out today: the only place that knows all of it. */
final class GivenOut implements AutoCloseable {

    private final Content all;
    private final RecordSearch search;
    private final Gazetteer gazetteer;
    private final QuietDays quietDays;
    private volatile Quiet quiet;

    /** What is given out in a quiet period. */
    private record Quiet(QuietPeriod period, Content content, RecordSearch search) {}

    GivenOut(Content all, Gazetteer gazetteer, QuietDays quietDays) throws IOException {
        this.all = all;
        this.search = RecordSearch.of(all, gazetteer);
        this.gazetteer = gazetteer;
        this.quietDays = quietDays;
    }

    Content content() {
        return quiet().map(Quiet::content).orElse(all);
    }

    RecordSearch search() {
        return quiet().map(Quiet::search).orElse(search);
    }

    /** Whether there is such a record, and it is not given out today. */
    boolean isHidden(String record) {
        return all.find(record).isPresent() && content().find(record).isEmpty();
    }

    /** Whether some of it is not given out today. */
    boolean isQuiet() {
        return quietDays.today().isPresent();
    }

    private Optional<Quiet> quiet() {
        return quietDays.today().map(period -> {
            Quiet known = quiet;
            return known != null && known.period().equals(period) ? known : begin(period);
        });
    }

    /** A period's index lies in memory alone and goes with it. */
    private synchronized Quiet begin(QuietPeriod period) {
        if (quiet == null || !quiet.period().equals(period)) {
            try {
                Content shown = all.without(new QuietContent(period, all, gazetteer));
                quiet = new Quiet(period, shown, RecordSearch.of(shown, gazetteer));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return quiet;
    }

    @Override
    public void close() throws IOException {
        search.close();
        if (quiet != null) {
            quiet.search().close();
        }
    }
}
