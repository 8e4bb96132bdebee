package org.atalaya.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.store.TableContract.Reference;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {

    private static final List<String> DESIGN = List.of(
            "period",
            "person",
            "psu",
            "stratum",
            "panel_psu",
            "weight",
            "municipality_weight",
            "series_weight",
            "city_code",
            "state_code",
            "municipality_code",
            "region_code",
            "sex",
            "age");

    @Test
    void givesEveryTableANameOfItsOwn() {
        assertThat(all().map(TableContract::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void refersToTablesThatHaveTheColumnsInTheirKey(TableContract table) {
        Map<String, TableContract> byName = all().collect(Collectors.toMap(TableContract::name, Function.identity()));
        for (Reference reference : table.references()) {
            assertThat(byName).containsKey(reference.table());
            assertThat(byName.get(reference.table()).key()).containsExactlyElementsOf(reference.target());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void identifiesEachRowByColumnsThatAlwaysHaveAValue(TableContract table) {
        assertThat(table.key()).allMatch(column -> table.column(column).required());
    }

    @ParameterizedTest
    @MethodSource("all")
    void explainsEveryColumnInASentence(TableContract table) {
        assertThat(table.purpose()).endsWith(".");
        assertThat(table.columns()).allMatch(column -> column.meaning().matches(".*[.…]"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesCountriesAndKindsOfPlacesAsTheVocabularyDoes(TableContract table) {
        for (Column column : table.columns()) {
            if (column.name().equals("country")) {
                assertThat(column.allowed())
                        .containsExactlyElementsOf(
                                Stream.of(Country.values()).map(Country::name).toList());
            }
            if (column.name().equals("territory_kind") || column.name().equals("parent_kind")) {
                assertThat(column.allowed().stream().filter(kind -> !kind.equals("all") && !kind.equals("unallocated")))
                        .containsExactlyElementsOf(Stream.of(TerritoryKind.values())
                                .map(TerritoryKind::id)
                                .toList());
            }
        }
    }

    @Test
    void namesEffectsMeasuresAndPolaritiesAsTheVocabularyDoes() {
        assertThat(Tables.PROBLEM.column("effect").allowed())
                .containsExactlyElementsOf(
                        Stream.of(Effect.values()).map(Effect::id).toList());
        assertThat(SurveyTables.SURVEY_ESTIMATE.column("measure").allowed())
                .containsExactlyElementsOf(
                        Stream.of(Measure.values()).map(Measure::id).toList());
        assertThat(CatalogueTables.INDICATOR.column("polarity").allowed())
                .allSatisfy(id -> assertThat(Polarity.of(id)).isNotNull())
                .hasSize(Polarity.values().length);
    }

    @Test
    void givesThePersonTableAColumnForEachQuestionBetweenDesignAndSource() {
        TableContract table = SurveyTables.surveyPerson("enusc", List.of("crime_rose", "fear_at_home"));

        assertThat(table.name()).isEqualTo("enusc_person");
        assertThat(table.columnNames())
                .containsExactlyElementsOf(
                        Stream.of(DESIGN, List.of("crime_rose", "fear_at_home"), List.of("source_release"))
                                .flatMap(List::stream)
                                .toList());
        assertThat(table.key()).containsExactly("period", "person");
    }

    @Test
    void refusesAQuestionNamedLikeAColumnOfTheDesign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyTables.surveyPerson("ensu", List.of("weight")))
                .withMessage("columns of ensu_person must have different names: was \"weight\"");
    }

    private static Stream<TableContract> all() {
        return Stream.of(Tables.interpreted(), List.of(SurveyTables.surveyPerson("ensu", List.of())), Tables.derived())
                .flatMap(List::stream);
    }
}
