package org.atalaya.web.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.Term;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;

/**
 * A practice or model somebody with a problem might take over, and why.
 *
 * @param record the practice or model
 * @param outcomes what it declares to change of the problem's own indicators; none if it is only near in subject
 * @param shared themes it shares with those that declare so
 * @param atSimilar places it is of that are among the nearest of the place
 * @param own whether it is of the place itself
 */
record Candidate(
        ContentRecord record, List<Outcome> outcomes, List<Term> shared, List<TerritoryId> atSimilar, boolean own) {

    private static final String THEME = "theme";

    /**
     * The practices and models of a problem: those that declare to change its indicators, then those that share a theme
     * with them, then those of a similar place.
     *
     * @param content the records
     * @param problem the problem
     * @param places the place and the one whose figures speak for it
     * @param similar the nearest places
     */
    static List<Candidate> list(Content content, Problem problem, Set<TerritoryId> places, Set<TerritoryId> similar) {
        List<ContentRecord> records = content.list(RecordKind.MODEL, RecordKind.PRACTICE);
        Set<Term> themes = new LinkedHashSet<>();
        Map<ContentRecord, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (ContentRecord record : records) {
            List<Outcome> declared = content.outcomes(record.id()).stream()
                    .filter(outcome ->
                            outcome.indicator().filter(problem::isMeasuredBy).isPresent())
                    .toList();
            outcomes.put(record, declared);
            if (!declared.isEmpty()) {
                themes.addAll(themes(content, record));
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (ContentRecord record : records) {
            List<TerritoryId> at =
                    content.places(record.id()).stream().map(Place::id).toList();
            List<Term> shared =
                    themes(content, record).stream().filter(themes::contains).toList();
            Candidate candidate = new Candidate(
                    record,
                    outcomes.get(record),
                    shared,
                    at.stream().filter(similar::contains).toList(),
                    at.stream().anyMatch(places::contains));
            if (!candidate.outcomes().isEmpty()
                    || !shared.isEmpty()
                    || !candidate.atSimilar().isEmpty()) {
                candidates.add(candidate);
            }
        }
        return candidates.stream()
                .sorted((one, other) -> Boolean.compare(
                        one.outcomes().isEmpty(), other.outcomes().isEmpty()))
                .toList();
    }

    private static List<Term> themes(Content content, ContentRecord record) {
        return content.tags(record.id()).stream()
                .filter(term -> term.vocabulary().equals(THEME))
                .collect(Collectors.toList());
    }
}
