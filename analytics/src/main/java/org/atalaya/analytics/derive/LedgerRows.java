package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveyCatalogue.Territory;
import org.atalaya.data.indicator.Indicator;

/** Writes {@code comparability}: every place a survey could speak for, every edition, every indicator. */
final class LedgerRows {

    private LedgerRows() {}

    /** Adds a survey's rows, of a release whose shares are written. */
    static void add(ReleaseDatabase release, String survey, TableWriter table) throws SQLException {
        SurveyCatalogue catalogue = SurveyCatalogue.read(release, survey);
        LedgerFacts facts = LedgerFacts.read(release, survey);
        SeriesBreaks breaks = SeriesBreaks.read(release, survey);
        List<LedgerFacts.Edition> editions = facts.editions();
        for (Territory place : catalogue.territories()) {
            for (Indicator indicator : catalogue.indicators()) {
                for (LedgerFacts.Edition edition : editions) {
                    FigureState state =
                            facts.situation(place, edition, indicator).state();
                    LedgerFacts.Reason reason = facts.reason(state, place, edition, indicator);
                    table.add(
                            place.id().country().name(),
                            place.id().kind().id(),
                            place.id().code(),
                            survey,
                            indicator.id(),
                            edition.period(),
                            state.id(),
                            breaks.seriesOf(
                                    indicator.id(),
                                    place.id().kind(),
                                    edition.period(),
                                    editions.get(0).period()),
                            reason.spanish(),
                            reason.english());
                }
            }
        }
    }
}
