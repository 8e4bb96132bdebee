package org.atalaya.analytics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.PanelDesign;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.time.Period;
import org.junit.jupiter.api.Test;

class SurveySampleTest {

    /** Six persons of 2024-Q1: three of Torreón and one of Lerdo in La Laguna, two of Aguascalientes. */
    private static final SurveySample SAMPLE = new SurveySample(
            "2024-Q1",
            "ensu 2024-Q1",
            SampleDesign.of(
                    new String[] {"1", "1", "1", "2", "2", "2"},
                    new String[] {"a", "a", "b", "c", "d", "d"},
                    new double[] {1, 1, 1, 1, 1, 1},
                    LonelyPsu.ADJUST),
            Optional.empty(),
            new String[] {"1", "1", "1", "2", "2", "2"},
            new String[] {"u1", "u1", "u2", "u3", "u4", "u4"},
            new String[] {"07", "07", "07", "07", "01", "01"},
            new String[] {"05", "05", "05", "10", "01", "05"},
            new String[] {"05035", "05035", "05035", "10012", "01001", "05035"},
            new String[] {"female", "male", "female", "not_specified", "male", "female"},
            new int[] {18, 29, 30, -1, 60, 97},
            new int[] {18, 29, 30, -1, 60, 97},
            Map.of(
                    "police_identification",
                    new String[] {"yes", "no", "not_applicable", "dont_know", "yes", "yes"},
                    "police_trust",
                    new String[] {"much_trust", "skipped", "skipped", "skipped", "much_distrust", "some_trust"},
                    "score",
                    new String[] {"not_asked", "not_asked", "not_asked", "not_asked", "not_asked", "not_asked"}));

    /** Three persons of a region: two of a comuna that has its own weights, one of a comuna of no figure. */
    private static final SurveySample WITH_COMUNAS = new SurveySample(
            "2023",
            "enusc 2023",
            SampleDesign.of(
                    new String[] {"1", "1", "1"},
                    new String[] {"a", "b", "c"},
                    new double[] {100, 200, 300},
                    LonelyPsu.WITHHOLD),
            Optional.of(SampleDesign.of(
                    new String[] {"1", "1", "1"},
                    new String[] {"a", "b", "c"},
                    new double[] {7, 8, 9},
                    LonelyPsu.WITHHOLD)),
            new String[] {"1", "1", "1"},
            new String[] {null, null, null},
            new String[] {null, null, null},
            new String[] {"01", "01", "01"},
            new String[] {"01107", "01107", null},
            new String[] {"female", "male", "female"},
            new int[] {20, 70, -1},
            new int[] {29, 999, -1},
            Map.of());

    private static final int[] EVERYONE = {0, 1, 2, 3, 4, 5};

    @Test
    void aDomainKeepsItsSex() {
        assertThat(domain("sex=female", Optional.of("female"), OptionalInt.empty(), OptionalInt.empty())
                        .rows(SAMPLE, EVERYONE))
                .containsExactly(0, 2, 5);
    }

    @Test
    void aDomainKeepsItsYoungestAndOldestAgeAndNoUnknownOne() {
        assertThat(domain("age=18-29", Optional.empty(), OptionalInt.of(18), OptionalInt.of(29))
                        .rows(SAMPLE, EVERYONE))
                .containsExactly(0, 1);
        assertThat(domain("age=30-39", Optional.empty(), OptionalInt.of(30), OptionalInt.of(39))
                        .rows(SAMPLE, EVERYONE))
                .containsExactly(2);
        assertThat(domain("age=60+", Optional.empty(), OptionalInt.of(60), OptionalInt.empty())
                        .rows(SAMPLE, EVERYONE))
                .containsExactly(4, 5);
        assertThat(domain("age=-29", Optional.empty(), OptionalInt.empty(), OptionalInt.of(29))
                        .rows(SAMPLE, EVERYONE))
                .containsExactly(0, 1);
    }

    @Test
    void aDomainTakesRowsOnlyFromThoseGiven() {
        assertThat(domain("sex=female", Optional.of("female"), OptionalInt.empty(), OptionalInt.empty())
                        .rows(SAMPLE, new int[] {1, 2, 3}))
                .containsExactly(2);
    }

    @Test
    void everyoneIsInTheDomainAll() {
        Domain all = domain(Domain.ALL, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        assertThat(all.rows(SAMPLE, EVERYONE)).containsExactly(EVERYONE);
        assertThat(all.isAll()).isTrue();
    }

    @Test
    void anIndicatorCountsAnswersOnlyWithinItsBase() {
        IndicatorRows rows = IndicatorRows.of(
                        indicator(
                                new Indicator.Answers("police_trust", Set.of("much_trust", "some_trust")),
                                Optional.of(new Indicator.Answers("police_identification", Set.of("yes")))),
                        SAMPLE)
                .orElseThrow();
        assertThat(rows.base()).containsExactly(1, 0, 0, 0, 1, 1);
        assertThat(rows.counted()).containsExactly(1, 0, 0, 0, 0, 1);
        assertThat(rows.applicable()).containsExactly(true, true, false, true, true, true);
    }

    @Test
    void anIndicatorWithoutABaseQuestionHasEveryoneInItsBase() {
        IndicatorRows rows = IndicatorRows.of(
                        indicator(new Indicator.Answers("police_identification", Set.of("yes")), Optional.empty()),
                        SAMPLE)
                .orElseThrow();
        assertThat(rows.base()).containsOnly(1);
        assertThat(rows.counted()).containsExactly(1, 0, 0, 0, 1, 1);
        assertThat(rows.applicable()).containsOnly(true);
    }

    @Test
    void anIndicatorOfAQuestionTheEditionDidNotAskHasNoRows() {
        Indicator.Answers score = new Indicator.Answers("score", Set.of("10"));
        Indicator.Answers identified = new Indicator.Answers("police_identification", Set.of("yes"));
        assertThat(IndicatorRows.of(indicator(score, Optional.empty()), SAMPLE)).isEmpty();
        assertThat(IndicatorRows.of(indicator(identified, Optional.of(score)), SAMPLE))
                .isEmpty();
    }

    @Test
    void refusesAQuestionTheSurveyDoesNotHave() {
        assertThatThrownBy(() -> SAMPLE.answersTo("shoe_size"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("question must be one of ");
    }

    @Test
    void speaksForItsTotalItsCitiesAndTheAreasWithinThem() {
        SurveyCatalogue catalogue = new SurveyCatalogue(
                List.of(),
                List.of(),
                List.of(
                        territory("area", "05035", "city", "07", Optional.empty(), Optional.empty()),
                        territory("area", "01001", "city", "07", Optional.empty(), Optional.empty()),
                        territory("city", "01", "country", "MX", Optional.empty(), Optional.empty()),
                        territory("city", "07", "country", "MX", Optional.empty(), Optional.empty()),
                        territory("city", "99", "country", "MX", Optional.empty(), Optional.empty()),
                        territory("urban-total", "00", "country", "MX", Optional.empty(), Optional.empty())));
        List<Place> places = catalogue.places(SAMPLE);
        assertThat(places)
                .extracting(place -> place.id().text())
                .containsExactly("MX:area:05035", "MX:city:01", "MX:city:07", "MX:urban-total:00");
        assertThat(places.get(0).rows()).containsExactly(0, 1, 2);
        assertThat(places.get(1).rows()).containsExactly(4, 5);
        assertThat(places.get(2).rows()).containsExactly(0, 1, 2, 3);
        assertThat(places.get(3).rows()).containsExactly(EVERYONE);
    }

    @Test
    void speaksForItsCountryItsRegionsAndTheComunasWhereItInterviewed() {
        SurveyCatalogue catalogue = new SurveyCatalogue(
                List.of(),
                List.of(),
                List.of(
                        territory("comuna", "01107", "region", "01", Optional.empty(), Optional.empty()),
                        territory("comuna", "13101", "region", "13", Optional.empty(), Optional.empty()),
                        territory("country", "CL", "", "", Optional.empty(), Optional.empty()),
                        territory("region", "01", "country", "CL", Optional.empty(), Optional.empty()),
                        territory("region", "02", "country", "CL", Optional.empty(), Optional.empty())));
        List<Place> places = catalogue.places(WITH_COMUNAS);
        assertThat(places)
                .extracting(place -> place.id().text())
                .containsExactly("CL:comuna:01107", "CL:country:CL", "CL:region:01");
        assertThat(places.get(0).rows()).containsExactly(0, 1);
        assertThat(places.get(1).rows()).containsExactly(0, 1, 2);
        assertThat(places.get(2).rows()).containsExactly(0, 1, 2);
    }

    @Test
    void aComunaIsAnsweredForByItsOwnWeightAndNoOtherPlaceIs() {
        for (TerritoryKind kind : TerritoryKind.values()) {
            boolean municipal = kind == TerritoryKind.COMUNA || kind == TerritoryKind.MUNICIPALITY;
            assertThat(WITH_COMUNAS.designFor(kind).weight(0)).as(kind.id()).isEqualTo(municipal ? 7 : 100);
            assertThat(SAMPLE.designFor(kind).weight(0)).as(kind.id()).isEqualTo(1);
        }
    }

    @Test
    void aDomainKeepsTheGroupsOfAgesThatLieWithinIt() {
        assertThat(domain("age=20-29", Optional.empty(), OptionalInt.of(20), OptionalInt.of(29))
                        .rows(WITH_COMUNAS, new int[] {0, 1, 2}))
                .containsExactly(0);
        assertThat(domain("age=18-29", Optional.empty(), OptionalInt.of(18), OptionalInt.of(25))
                        .rows(WITH_COMUNAS, new int[] {0, 1, 2}))
                .isEmpty();
        assertThat(domain("age=60+", Optional.empty(), OptionalInt.of(60), OptionalInt.empty())
                        .rows(WITH_COMUNAS, new int[] {0, 1, 2}))
                .containsExactly(1);
    }

    @Test
    void speaksForAnAreaOnlyInTheEditionsThatPrintIt() {
        assertThat(areaStands("2024-Q1", "2024-Q1")).isTrue();
        assertThat(areaStands("2023-Q4", "2024-Q2")).isTrue();
        assertThat(areaStands("2024-Q2", "2024-Q4")).isFalse();
        assertThat(areaStands("2022-Q1", "2023-Q4")).isFalse();
    }

    @Test
    void tellsAPanelTheStratumAndTheLastingNumberOfEachPsu() {
        PanelDesign.Edition edition = SAMPLE.panelEdition().orElseThrow();
        assertThat(edition.strata()).containsExactly("1", "1", "2", "2");
        assertThat(edition.lastingPsus()).containsExactly("u1", "u2", "u3", "u4");
    }

    private static boolean areaStands(String from, String to) {
        SurveyCatalogue catalogue = new SurveyCatalogue(
                List.of(),
                List.of(),
                List.of(territory(
                        "area",
                        "05035",
                        "city",
                        "07",
                        Optional.of(Period.parse(from)),
                        Optional.of(Period.parse(to)))));
        return !catalogue.places(SAMPLE).isEmpty();
    }

    private static SurveyCatalogue.Territory territory(
            String kind,
            String code,
            String parentKind,
            String parentCode,
            Optional<Period> from,
            Optional<Period> to) {
        return new SurveyCatalogue.Territory(
                TerritoryId.of(country(kind, code), kind, code), "name of " + code, parentKind, parentCode, from, to);
    }

    private static String country(String kind, String code) {
        return List.of("comuna", "region").contains(kind) || code.equals("CL") ? "CL" : "MX";
    }

    private static Domain domain(String id, Optional<String> sex, OptionalInt from, OptionalInt to) {
        return new Domain(id, sex, from, to);
    }

    private static Indicator indicator(Indicator.Answers counted, Optional<Indicator.Answers> base) {
        return new Indicator("police_trusted", "ensu", "trust", 1, Polarity.HIGHER_IS_BETTER, counted, base);
    }
}
