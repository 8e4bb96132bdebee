package org.atalaya.web;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.store.ClaimTables;
import org.atalaya.data.store.ComparisonTables;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.OutcomeTables;
import org.atalaya.data.store.PublicationTables;
import org.atalaya.data.store.SimilarityTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Downloads;
import org.atalaya.web.shared.Language;

/** Which rows of which tables stand behind the pages of each type. */
final class Rows {

    private Rows() {}

    static Downloads ofPlace(TerritoryId place, Language language, String release) {
        return Downloads.of(language, release)
                .and(SurveyTables.SURVEY_ESTIMATE, place)
                .and(SurveyTables.SURVEY_CHANGE, place)
                .and(ComparisonTables.SURVEY_TREND, place)
                .and(ComparisonTables.SURVEY_RANK, place)
                .and(ComparisonTables.SURVEY_BENCHMARK, place)
                .and(SurveyTables.COMPARABILITY, place)
                .and(IncidenceTables.INCIDENCE_RATE, place)
                .and(IncidenceTables.INCIDENCE_RANK, place)
                .and(SimilarityTables.SIMILAR_PLACE, place);
    }

    static Downloads ofIndicator(String indicator, Language language, String release) {
        List<Entry<String, String>> rows = List.of(Map.entry("indicator", indicator), Map.entry("domain", "all"));
        return Downloads.of(language, release)
                .and(SurveyTables.SURVEY_ESTIMATE, rows)
                .and(SurveyTables.SURVEY_CHANGE, rows)
                .and(ComparisonTables.SURVEY_RANK, rows);
    }

    static Downloads ofOffence(String offence, Language language, String release) {
        List<Entry<String, String>> rows = List.of(Map.entry("offence", offence));
        return Downloads.of(language, release)
                .and(IncidenceTables.INCIDENCE_RANK, rows)
                .and(IncidenceTables.INCIDENCE_RECENT, rows);
    }

    static Downloads ofPublications(Language language, String release) {
        return Downloads.of(language, release)
                .and(PublicationTables.PUBLICATION_DATE, List.of())
                .and(PublicationTables.PUBLICATION_RHYTHM, List.of());
    }

    static Downloads ofRecord(ContentRecord record, Language language, String release) {
        List<Entry<String, String>> rows = List.of(Map.entry("record", record.id()));
        Downloads downloads = Downloads.of(language, release).and(ContentTables.RECORD, rows);
        return switch (record.kind()) {
            case CLAIM -> downloads.and(ContentTables.CLAIM, rows).and(ClaimTables.CLAIM_VERDICT, rows);
            case PRACTICE, MODEL ->
                downloads
                        .and(ContentTables.PART, rows)
                        .and(ContentTables.OUTCOME, rows)
                        .and(OutcomeTables.OUTCOME_CHANGE, rows);
            case MEETING, AGREEMENT -> downloads.and(ContentTables.OBLIGATION, List.of());
            case PLAN -> downloads.and(ContentTables.GOAL, List.of()).and(ContentTables.GOAL_VALUE, List.of());
            default -> downloads;
        };
    }
}
