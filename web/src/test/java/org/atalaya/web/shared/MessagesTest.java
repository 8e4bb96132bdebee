package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.comparability.Grade;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.analytics.crosstab.Suppression;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.analytics.transfer.ContinuityAlarm;
import org.atalaya.analytics.transfer.PendingItem;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ClaimTables;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ComparisonTables;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.OutcomeTables;
import org.atalaya.data.store.OwnRegisterTables;
import org.atalaya.data.store.OwnSurveyTables;
import org.atalaya.data.store.SimilarityTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.ProjectFiles;
import org.atalaya.web.observatory.Topic;
import org.atalaya.web.opendata.Citation;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.RecordFacet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site's sentences: the same in both languages, every one asked for, every one asked for there. */
class MessagesTest {

    private static final Messages SPANISH = Messages.of(Language.ES);
    private static final Messages ENGLISH = Messages.of(Language.EN);
    private static final Pattern LINE = Pattern.compile("^([A-Za-z0-9_.-]+)=(.*)$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Beginnings of names that code completes with a word of the data, and the words there are. */
    private static final Map<String, Set<String>> COMPLETED = completed();

    private static Map<String, Set<String>> completed() {
        Map<String, Set<String>> completed = new TreeMap<>();
        completed.put(
                "api.type.",
                Stream.of(ColumnType.values()).map(ColumnType::name).collect(Collectors.toSet()));
        completed.put(
                "api.view.",
                Set.of(
                        "cross-table",
                        "claim-check",
                        "comparison",
                        "publications",
                        "relation",
                        "search",
                        "counterparts",
                        "commitments",
                        "transfers",
                        "pending",
                        "handover"));
        completed.put(
                "citation.form.",
                Stream.of(Citation.Form.values()).map(Citation.Form::name).collect(Collectors.toSet()));
        completed.put("home.headlines.", Set.of("ensu", "enusc"));
        completed.put("home.about.", Set.of("ensu", "enusc"));
        completed.put("home.course.", Set.of("ensu", "enusc"));
        completed.put("citation.what.", Set.of("data", "practice", "model"));
        completed.put("design.colour.", Set.copyOf(StyleTokens.site().colours()));
        completed.put("design.size.", Set.copyOf(StyleTokens.site().names("text")));
        completed.put("map.kind.", Set.of("state", "city", "region", "comuna"));
        completed.put("map.mark.", Set.of("sure", "unsure", "without", "not-sampled"));
        completed.put(
                "map.part.", Set.of("valley", "guadalajara", "monterrey", "north", "centre", "south", "santiago"));
        completed.put("quarter.", Set.of("1", "2", "3", "4"));
        Set<String> topics = Arrays.stream(Topic.values()).map(Topic::id).collect(Collectors.toSet());
        completed.put("observatory.title.", topics);
        completed.put("observatory.description.", topics);
        completed.put("sheet.change.", Set.of("increased", "decreased", "no_distinguishable_change"));
        completed.put("sheet.overdue.", Set.of("none", "one", "some"));
        completed.put("sheet.next.", Set.of("none", "one", "some"));
        completed.put("sheet.note.", Set.of("MX", "CL"));
        completed.put(
                "section.",
                Set.of(
                        "places",
                        "compare",
                        "indicators",
                        "offences",
                        "transfer",
                        "practices",
                        "models",
                        "exchanges",
                        "agreements",
                        "goals",
                        "claims",
                        "diagnoses",
                        "methods",
                        "data",
                        "observatory"));
        completed.put(
                "search.facet.",
                Stream.of(RecordFacet.values()).map(RecordFacet::parameter).collect(Collectors.toSet()));
        completed.put("alarm.kind.", Set.copyOf(ContinuityAlarm.KINDS));
        completed.put("alarm.ends.", Set.copyOf(ContinuityAlarm.KINDS));
        completed.put("alarm.rule.", Set.copyOf(ContinuityAlarm.KINDS));
        completed.put("handover.title.", Set.of("MX", "CL", "all"));
        completed.put(
                "pending.sort.",
                Set.copyOf(ids(Arrays.stream(PendingItem.Sort.values()).map(PendingItem.Sort::id))));
        completed.put("pending.says.", Set.of("overdue", "overdueRecurring", "week", "month", "meeting", "call"));
        completed.put("tracker.all.", Set.of("place", "programme", "stage", "alarm"));
        completed.put("tracker.by.", Set.of("place", "programme", "stage", "alarm"));
        completed.put("tracker.decision.", words(ContentTables.EVENT, "decision"));
        completed.put("tracker.stage.", Set.of("undated", "unknown"));
        completed.put("tracker.state.", Set.of("now", "recorded", "open", "undated", "none"));
        completed.put("dossier.cannot.unreported.", Set.of("MX", "CL"));
        for (String numbered : List.of("specific", "activity", "product", "proof")) {
            completed.put("dossier." + numbered + ".", Set.of("1", "2", "3"));
        }
        completed.put("dossier.", Set.of("trend", "similar"));
        completed.put("claim.verdict.", words(ClaimTables.CLAIM_VERDICT, "verdict"));
        completed.put("claim.reason.", words(ClaimTables.CLAIM_VERDICT, "reason"));
        completed.put("claim.why.", Set.of("supported", "not_distinguishable", "not_supported"));
        completed.put("error.title.", Set.of("400", "404", "405", "410", "429", "451", "500", "503"));
        completed.put("error.busy.", Set.of("429", "503"));
        completed.put("error.unread.", Set.of("read", "long", "failure"));
        completed.put("error.unread.title.", Set.of("read", "long", "failure"));
        completed.put("kind.", words(CatalogueTables.TERRITORY, "territory_kind"));
        completed.put("withheld.", words(SurveyTables.SURVEY_ESTIMATE, "withheld_reason"));
        completed.put("precision.inegi.", words(SurveyTables.SURVEY_ESTIMATE, "precision_inegi"));
        completed.put("precision.ineChile.", words(SurveyTables.SURVEY_ESTIMATE, "precision_ine_chile"));
        completed.put("precision.cepal2020.", words(SurveyTables.SURVEY_ESTIMATE, "precision_cepal_2020"));
        completed.put("precision.cepal2023.", words(SurveyTables.SURVEY_ESTIMATE, "precision_cepal_2023"));
        completed.put("verdict.", words(SurveyTables.SURVEY_CHANGE, "verdict_publisher"));
        completed.put("state.", words(SurveyTables.COMPARABILITY, "state"));
        completed.put("state.short.", words(SurveyTables.COMPARABILITY, "state"));
        completed.put("crosswalk.grade.", words(CatalogueTables.CROSSWALK, "grade"));
        completed.put("compare.grade.", words(CatalogueTables.CROSSWALK, "grade"));
        completed.put("compare.pair.", Set.of("above", "below", "alike", "alikeOfMany"));
        completed.put("compare.brief.", Set.of("above", "below", "alike", "alikeOfMany"));
        completed.put("compare.clause.", Set.of("above", "below", "alike"));
        completed.put("population.", Set.of("conapo", "ine_projections"));
        completed.put(
                "survey.",
                ProjectFiles.catalogue("subject_question").stream()
                        .map(row -> row.getField("survey"))
                        .collect(Collectors.toSet()));
        Set<String> counted = words(CatalogueTables.SURVEY, "unit");
        completed.put("course.subtitle.", counted);
        completed.put("lede.after.", counted);
        completed.put("lede.precision.", words(CatalogueTables.SURVEY, "country"));
        completed.put("crosstab.unit.", Set.of("household", "crime"));
        completed.put("crosstab.all.", counted);
        completed.put("crosstab.by.", Set.of(CrossTabs.ALL, CrossTabs.SEX, CrossTabs.AGE));
        completed.put("crosstab.universe.", Set.of("MX.person", "MX.crime", "CL.person", "CL.household"));
        completed.put(
                "crosstab.suppressed.",
                Stream.of(Suppression.values()).map(Suppression::name).collect(Collectors.toSet()));
        completed.put("publisher.", words(CatalogueTables.SURVEY, "country"));
        completed.put(
                "indicator.table.",
                Stream.of(PlaceSurvey.values()).map(PlaceSurvey::id).collect(Collectors.toSet()));
        completed.put("polarity.", words(CatalogueTables.INDICATOR, "polarity"));
        completed.put("ranking.direction.", words(CatalogueTables.INDICATOR, "polarity"));
        completed.put("rank.tied.one.", Set.of("city", "state", "municipality", "region", "comuna"));
        completed.put("rank.tied.some.", Set.of("city", "state", "municipality", "region", "comuna"));
        completed.put("benchmark.of.", words(ComparisonTables.SURVEY_BENCHMARK, "benchmark"));
        completed.put("benchmark.verdict.", words(ComparisonTables.SURVEY_BENCHMARK, "verdict"));
        completed.put("benchmark.reason.", words(ComparisonTables.SURVEY_BENCHMARK, "reason"));
        completed.put("trend.verdict.", words(ComparisonTables.SURVEY_TREND, "trend"));
        completed.put("data.verified.", words(SurveyTables.EDITION_VERIFICATION, "verified"));
        completed.put("own.mode.", words(OwnSurveyTables.OWN_SURVEY, "mode"));
        completed.put("own.change.", words(SurveyTables.SURVEY_CHANGE, "verdict_independent"));
        completed.put("ownRegister.counts.", words(OwnRegisterTables.OWN_REGISTER, "counts"));
        completed.put(
                "ownRegister.state.",
                without(words(OwnRegisterTables.OWN_REGISTER_COUNT, "state"), "available", "withheld_small"));
        Set<String> countries = words(IncidenceTables.REGISTER_CUT, "country");
        Set<String> placed = Set.of("state", "municipality", "region", "comuna");
        Set<String> funnel = words(IncidenceTables.INCIDENCE_POSITION, "funnel");
        completed.put("incidence.title.", countries);
        completed.put("incidence.about.", countries);
        completed.put("incidence.count.", countries);
        completed.put("incidence.change.", verdictsOf(countries));
        completed.put("incidence.state.", without(words(IncidenceTables.INCIDENCE_RATE, "state"), "available", "zero"));
        completed.put("incidence.untested.", Set.of("twelve", "before", "population", "none"));
        Set<String> standing = Stream.concat(funnel.stream(), Stream.of("zero")).collect(Collectors.toSet());
        completed.put("incidence.funnel.", standing);
        completed.put("incidence.standing.", standing);
        completed.put("incidence.others.", placed);
        completed.put("offence.places.", placed);
        completed.put("offence.group.", funnel);
        completed.put("offence.order.", Set.of("name", "funnel", "rank"));
        completed.put("offence.ranking.", placed);
        completed.put("offence.between.", words(IncidenceTables.OFFENCE_MEASURE, "grade"));
        completed.put("offence.grade.", words(IncidenceTables.OFFENCE_MEASURE, "grade"));
        completed.put("offence.counts.", words(IncidenceTables.OFFENCE_MEASURE, "counts"));
        completed.put("revisions.by.", Set.of("country", "state", "municipality", "region", "comuna"));
        Set<String> variables = Set.of("population", "population_growth", "sex_ratio", "density");
        Set<String> units = Set.of("population", "population_growth", "sex_ratio", "density", "offence");
        completed.put("similar.title.", Set.of("municipality", "comuna", "city"));
        completed.put("similar.in.", countries);
        completed.put("similar.compareIn.", countries);
        completed.put("similar.likeness.", Set.of("CLOSE", "FAIR", "WEAK"));
        completed.put("similar.variable.", variables);
        completed.put("similar.heading.", units);
        completed.put("similar.pair.", units);
        completed.put(
                "similar.gap.", without(words(SimilarityTables.SIMILAR_PLACE_GAP, "reason"), "too_few_variables"));
        completeContent(completed);
        completed.put(
                "topic.",
                ProjectFiles.catalogue("indicator").stream()
                        .map(row -> row.getField("topic"))
                        .collect(Collectors.toSet()));
        return completed;
    }

    private static void completeContent(Map<String, Set<String>> completed) {
        completed.put("record.kind.", words(ContentTables.RECORD, "kind"));
        completed.put("record.kinds.", words(ContentTables.RECORD, "kind"));
        completed.put("record.review.", words(ContentTables.RECORD, "review"));
        completed.put("record.access.", words(ContentTables.RECORD, "access"));
        completed.put("record.role.", words(ContentTables.PARTY, "party_role"));
        completed.put("record.placeRole.", words(ContentTables.RECORD_PLACE, "place_role"));
        completed.put("record.relation.", words(ContentTables.RELATION, "relation"));
        completed.put("record.reverse.", words(ContentTables.RELATION, "relation"));
        completed.put("record.event.", words(ContentTables.EVENT, "event"));
        completed.put("record.gap.", words(ContentTables.GAP, "nature"));
        completed.put("document.kind.", words(ContentTables.DOCUMENT, "document_kind"));
        completed.put("outcome.rating.", words(ContentTables.OUTCOME, "rating"));
        completed.put("outcome.expected.", words(ContentTables.OUTCOME, "expected_change"));
        completed.put("outcome.verdict.", words(OutcomeTables.OUTCOME_CHANGE, "verdict"));
        completed.put("outcome.why.", words(OutcomeTables.OUTCOME_CHANGE, "difference_verdict"));
        completed.put("outcome.reason.", words(OutcomeTables.OUTCOME_CHANGE, "reason"));
        completed.put("due.kind.", words(ContentTables.OBLIGATION, "due_kind"));
        completed.put("due.half.", Set.of("1", "2"));
        completed.put("due.first.", Set.of("half_year", "year"));
        completed.put("due.first.one.", Set.of("half_year", "year"));
        completed.put("agreements.view.", Set.of("agreement", "responsible", "status", "calendar"));
    }

    private static Set<String> words(TableContract table, String column) {
        return Set.copyOf(table.column(column).allowed());
    }

    private static Set<String> without(Set<String> words, String... others) {
        Set<String> rest = new TreeSet<>(words);
        List.of(others).forEach(rest::remove);
        return rest;
    }

    private static Set<String> verdictsOf(Set<String> countries) {
        return countries.stream()
                .flatMap(country -> words(IncidenceTables.INCIDENCE_RECENT, "verdict").stream()
                        .map(verdict -> country + "." + verdict))
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesHaveTheSameSentencesInTheSameOrder() {
        assertThat(lines(Language.EN))
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(
                        lines(Language.ES).stream().map(Map.Entry::getKey).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"ES", "EN"})
    void noSentenceIsEmptyOrThereTwice(Language language) {
        assertThat(lines(language)).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
        assertThat(lines(language)).hasSameSizeAs(Messages.of(language).keys()).hasSizeGreaterThan(200);
        assertThat(lines(language)).noneMatch(line -> line.getValue().isBlank());
    }

    @Test
    void bothLanguagesOpenTheSamePlacesInASentence() {
        for (String key : SPANISH.keys()) {
            assertThat(places(ENGLISH.text(key))).as(key).isEqualTo(places(SPANISH.text(key)));
        }
    }

    /** Chile's file holds what is said otherwise there, and nothing that is the same. */
    @Test
    void whatChileSaysOtherwiseIsASentenceWithTheSamePlaces() {
        List<Map.Entry<String, String>> chilean = lines("es_CL");
        assertThat(chilean).hasSizeGreaterThan(20);
        assertThat(chilean).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
        for (Map.Entry<String, String> line : chilean) {
            assertThat(SPANISH.keys()).contains(line.getKey());
            String here = Messages.of(Language.ES_CL).text(line.getKey());
            assertThat(here).as(line.getKey()).isNotBlank().isNotEqualTo(SPANISH.text(line.getKey()));
            assertThat(places(here)).as(line.getKey()).isEqualTo(places(SPANISH.text(line.getKey())));
            assertThat(here).as(line.getKey()).doesNotContain("'");
        }
        assertThat(Messages.of(Language.ES_CL).text("home.start")).isEqualTo(SPANISH.text("home.start"));
    }

    /** {@code MessageFormat} takes a straight apostrophe away, and with it the places that follow. */
    @ParameterizedTest
    @EnumSource(names = {"ES", "EN"})
    void sentencesHaveTypographicApostrophesAndNoOtherBraces(Language language) {
        for (Map.Entry<String, String> line : lines(language)) {
            assertThat(line.getValue()).as(line.getKey()).doesNotContain("'");
            assertThat(PLACE.matcher(line.getValue()).replaceAll(""))
                    .as(line.getKey())
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void everySentenceIsAskedForAndEverySentenceAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        COMPLETED.forEach((beginning, words) -> words.forEach(word -> asked.add(beginning + word)));
        for (String literal : namesInSources()) {
            if (!COMPLETED.containsKey(literal)) {
                asked.add(literal);
            }
        }
        assertThat(SPANISH.keys()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void everyBeginningIsCompletedSomewhere() throws IOException {
        assertThat(namesInSources()).containsAll(COMPLETED.keySet());
    }

    /** The words the code completes names with are those of the tables. */
    @Test
    void theWordsThatCompleteANameAreThoseOfTheCode() {
        assertThat(COMPLETED.get("kind."))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Arrays.stream(TerritoryKind.values()).map(TerritoryKind::id)));
        assertThat(COMPLETED.get("withheld."))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Arrays.stream(WithheldReason.values()).map(WithheldReason::id)));
        assertThat(COMPLETED.get("verdict."))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Arrays.stream(Verdict.values()).map(Verdict::id)));
        assertThat(COMPLETED.get("state."))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Arrays.stream(FigureState.values()).map(FigureState::id)));
        assertThat(COMPLETED.get("crosswalk.grade."))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Arrays.stream(Grade.values()).map(Grade::name)));
        assertThat(COMPLETED.get("polarity."))
                .containsExactlyInAnyOrderElementsOf(
                        ids(Arrays.stream(Polarity.values()).map(Polarity::id)));
    }

    @Test
    void everySentenceAskedForByNameGetsAsManyWordsAsItHasPlaces() throws IOException {
        List<String> faults = new ArrayList<>();
        int looked = 0;
        for (Path source : ProjectFiles.sources()) {
            for (List<String> call : calls(Files.readString(source))) {
                Matcher name = LITERAL.matcher(call.get(0));
                if (name.matches()) {
                    looked++;
                    int places = places(SPANISH.text(name.group(1))).size();
                    if (places != call.size() - 1) {
                        faults.add(source.getFileName() + ": " + call + " has " + places + " places");
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(looked).isGreaterThan(150);
    }

    @Test
    void aSentenceThatIsNotThereIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPANISH.text("home.nothing"))
                .withMessage("message must stand in messages_es.properties: was \"home.nothing\"");
    }

    /** What is typed stands in a sentence as it was typed. */
    @Test
    void wordsPutIntoASentenceAreNotReadAsPartOfIt() {
        assertThat(SPANISH.text("search.results", "{0} '{1}' <b>")).isEqualTo("Resultados para «{0} '{1}' <b>»");
        assertThat(ENGLISH.text("home.cities", 1_091)).isEqualTo("ENSU’s 1,091 cities");
    }

    /** Names of sentences, and beginnings of names, as they stand in code and templates. */
    private static Set<String> namesInSources() throws IOException {
        String groups = SPANISH.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern name = Pattern.compile("\"((" + groups + ")\\.[A-Za-z0-9_.-]*)\"");
        Set<String> names = new TreeSet<>();
        for (Path source : ProjectFiles.sources()) {
            name.matcher(Files.readString(source))
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> !literal.matches(".*\\.(css|js|jte)"))
                    .forEach(names::add);
        }
        return names;
    }

    /** The arguments of each call of {@code text(…)}. */
    private static List<List<String>> calls(String source) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call = Pattern.compile("\\btext\\(").matcher(source);
        while (call.find()) {
            List<String> arguments = new ArrayList<>();
            int depth = 1;
            int from = call.end();
            boolean quoted = false;
            for (int at = from; depth > 0; at++) {
                char sign = source.charAt(at);
                if (sign == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                    if (depth == 0 || depth == 1 && sign == ',') {
                        arguments.add(source.substring(from, at).strip());
                        from = at + 1;
                    }
                }
            }
            calls.add(arguments);
        }
        return calls;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.toList();
    }

    /** Name and sentence of every line, as they stand in the file. */
    private static List<Map.Entry<String, String>> lines(Language language) {
        return lines(language.code());
    }

    private static List<Map.Entry<String, String>> lines(String name) {
        return ProjectFiles.text("web/src/main/resources/messages_" + name + ".properties")
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> Map.entry(line.group(1), line.group(2)))
                .toList();
    }
}
