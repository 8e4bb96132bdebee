package org.atalaya.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.atalaya.analytics.comparability.Grade;
import org.atalaya.analytics.question.Crosswalk.Link;
import org.atalaya.analytics.question.Crosswalk.Subject;
import org.atalaya.analytics.question.Crosswalk.SubjectQuestion;
import org.atalaya.analytics.question.Crosswalk.Words;
import org.atalaya.data.indicator.Polarity;
import org.junit.jupiter.api.Test;

/** Finds how surveys compare, and the project's own catalogue leaves no pair out. */
class CrosswalkTest {

    private static final Path CATALOGUES = Path.of("../data/catalogues");
    private static final Words NOTHING = new Words("", "", "", "", "");
    private static final Crosswalk CROSSWALK = new Crosswalk(
            List.of(new Subject("trust", "Confianza", "Trust"), new Subject("places", "Lugares", "Places")),
            List.of(
                    new SubjectQuestion(
                            "trust", "ensu", List.of("police_trust"), NOTHING, NOTHING, "dictionary", "document"),
                    new SubjectQuestion("trust", "enusc", List.of(), NOTHING, NOTHING, "dictionary", "not_found")),
            List.of(new Link("trust", "ensu", "enusc", Grade.D, "otra policía", "another police")));

    @Test
    void findsAPairWhicheverSurveyIsNamedFirst() {
        assertThat(CROSSWALK.find(indicator("police_trust"), "ensu", "enusc"))
                .map(Link::grade)
                .contains(Grade.D);
        assertThat(CROSSWALK.find(indicator("police_trust"), "enusc", "ensu"))
                .map(Link::english)
                .contains("another police");
        assertThat(CROSSWALK.find(indicator("police_trust"), "ensu", "envipe")).isEmpty();
    }

    @Test
    void anIndicatorNobodyElseAsksAboutHasNoSubject() {
        assertThat(CROSSWALK.findSubject(indicator("police_trust")))
                .map(Subject::id)
                .contains("trust");
        assertThat(CROSSWALK.findSubject(indicator("weather"))).isEmpty();
    }

    @Test
    void onlyTheLowestGradeRefusesAndOnlyTheHighestTwoCompareValues() {
        assertThat(Grade.values()).filteredOn(Grade::refuses).containsExactly(Grade.D);
        assertThat(Grade.values()).filteredOn(Grade::comparesValues).containsExactly(Grade.A, Grade.B);
    }

    @Test
    void theProjectsOwnGradesEveryPairOfSurveysOfEverySubject() throws IOException {
        Set<String> pairs = new HashSet<>();
        for (NamedCsvRecord link : rows("crosswalk")) {
            pairs.add(link.getField("subject") + " " + link.getField("survey") + " " + link.getField("other_survey"));
        }
        List<String> expected = new ArrayList<>();
        for (NamedCsvRecord subject : rows("subject")) {
            for (String pair : List.of("ensu envipe", "ensu enusc", "envipe enusc")) {
                expected.add(subject.getField("subject") + " " + pair);
            }
        }
        assertThat(pairs).hasSize(24).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A question known only through others, or not found, is never called the same. */
    @Test
    void theProjectsOwnGivesNoGradeAWithoutBothDocuments() throws IOException {
        Set<String> read = new HashSet<>();
        for (NamedCsvRecord question : rows("subject_question")) {
            if (question.getField("evidence").equals("document")) {
                read.add(question.getField("subject") + " " + question.getField("survey"));
            }
        }
        for (NamedCsvRecord link : rows("crosswalk")) {
            if (link.getField("grade").equals("A")) {
                assertThat(read)
                        .contains(
                                link.getField("subject") + " " + link.getField("survey"),
                                link.getField("subject") + " " + link.getField("other_survey"));
            }
        }
        assertThat(read).isNotEmpty();
    }

    @Test
    void theProjectsOwnNamesQuestionsOfTheCatalogue() throws IOException {
        Set<String> concepts = new HashSet<>();
        rows("concept").forEach(row -> concepts.add(row.getField("concept")));
        List<String> named = new ArrayList<>();
        for (NamedCsvRecord question : rows("subject_question")) {
            if (!question.getField("concepts").isEmpty()) {
                named.addAll(List.of(question.getField("concepts").split(" ")));
            }
        }
        assertThat(named).hasSizeGreaterThan(20).doesNotHaveDuplicates().isSubsetOf(concepts);
    }

    private static List<NamedCsvRecord> rows(String catalogue) throws IOException {
        try (CsvReader<NamedCsvRecord> file =
                CsvReader.builder().ofNamedCsvRecord(CATALOGUES.resolve(catalogue + ".csv"))) {
            return file.stream().toList();
        }
    }

    private static IndicatorEntry indicator(String concept) {
        IndicatorEntry.Words words = new IndicatorEntry.Words("name", "question", "universe", "statement");
        return new IndicatorEntry(
                "indicator",
                "ensu",
                "person",
                "topic",
                1,
                OptionalInt.empty(),
                Polarity.NEUTRAL,
                words,
                words,
                concept,
                "yes",
                "",
                "",
                "ensu",
                "share-of-people");
    }
}
