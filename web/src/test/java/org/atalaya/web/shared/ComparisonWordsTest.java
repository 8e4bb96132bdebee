package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.analytics.question.ShareTrend;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.FigureView.Detail;
import org.junit.jupiter.api.Test;

/** Ranks, trends and benchmarks in words; figures are invented. */
class ComparisonWordsTest {

    private static final ComparisonWords SPANISH = new ComparisonWords(Language.ES, place -> "Ciudad " + place.code());
    private static final ComparisonWords ENGLISH = new ComparisonWords(Language.EN, place -> "City " + place.code());
    private static final TerritoryId CITY = TerritoryId.parse("MX:city:28");
    private static final Figure.Grades ALIKE =
            new Figure.Grades(Optional.of("high"), "reliable", "publish", "reliable");
    private static final Interval RANGE = new Interval(-0.02, 0.01, 0.95);

    @Test
    void aRankIsARangeWithItsTies() {
        RankView rank = SPANISH.rank(rank(2, 69, 74));
        assertThat(rank.range()).isEqualTo("lugar 2 a 69 de 74");
        assertThat(rank.tied()).isEqualTo("no se distingue de 67 ciudades");
        assertThat(rank.tiedNames()).hasSize(67).isSorted();
        assertThat(ENGLISH.rank(rank(4, 5, 9)).sentence())
                .isEqualTo("rank 4 to 5 of 9, not distinguishable from one city: City 10");
        assertThat(ENGLISH.rank(rank(3, 3, 9)).sentence()).isEqualTo("rank 3 of 9, no ties");
    }

    @Test
    void aTrendSaysItsSlopeItsErrorAndWhetherOnePointCarriesIt() {
        ShareTrend.Fit fit = new ShareTrend.Fit(Verdict.INCREASED, 0.0213, 0.0051, true);
        assertThat(details(SPANISH, Optional.empty(), Optional.of(trend(5, Optional.of(fit))), List.of()))
                .containsExactly(new Detail(
                        "Tendencia de las últimas cinco ediciones",
                        "sube desde 2023-T1. Pendiente: +2.1 puntos porcentuales por año, error estándar 0.5."
                                + " Al quitar cualquiera de las cinco, el sentido se mantiene"));
        assertThat(details(ENGLISH, Optional.empty(), Optional.of(trend(3, Optional.empty())), List.of()))
                .extracting(Detail::text)
                .containsExactly("cannot be computed: it takes five comparable editions with precision, and since"
                        + " 2023-Q1 there are 3");
    }

    @Test
    void aBenchmarkSaysTheDifferenceOrWhyThereIsNone() {
        Benchmark worse = compared(BenchmarkVerdict.WORSE, BenchmarkVerdict.SIMILAR);
        assertThat(SPANISH.benchmark(worse)).isEqualTo(new BenchmarkView("peor", true));
        assertThat(details(SPANISH, Optional.empty(), Optional.empty(), List.of(worse)))
                .extracting(Detail::name, Detail::text)
                .containsExactly(
                        tuple(
                                "Frente a: total de áreas urbanas de la ENSU",
                                "peor: \u22121.0 puntos porcentuales (intervalo de 95\u00A0%: de \u22122.0 a +1.0),"
                                        + " valor p =\u00A00.020"),
                        tuple(
                                "La misma comparación, ajustada por hacerla con todos los lugares a la vez (Holm)",
                                "similar"));
        Benchmark none =
                new Benchmark(CITY, "trust", "urban-total", Optional.of("not_applicable"), List.of(), Optional.empty());
        assertThat(ENGLISH.benchmark(none))
                .isEqualTo(new BenchmarkView("not compared: the question does not apply to this place", false));
    }

    @Test
    void verdictsThatAgreeNeedNoExplanation() {
        assertThat(view(ALIKE, change(Verdict.INCREASED, Verdict.INCREASED, Verdict.INCREASED, 0.01), List.of())
                        .disagreements())
                .isEmpty();
    }

    /** INEGI finds a change at 90 %, we none at 95 %; counting shared areas we do; over all places nobody does. */
    @Test
    void eachPairOfTestsThatDifferIsExplained() {
        Change change = change(Verdict.INCREASED, Verdict.NO_DISTINGUISHABLE_CHANGE, Verdict.INCREASED, 0.4);
        assertThat(view(ALIKE, change, List.of()).disagreements())
                .containsExactly(
                        "El INEGI decide con 90\u00A0% de confianza y la prueba propia con 95\u00A0%: un mismo cambio"
                                + " puede pasar la primera y no la segunda.",
                        "Las dos pruebas propias difieren porque una toma en cuenta que casi las mismas áreas se"
                                + " visitan en ambos trimestres y la otra los trata como independientes.",
                        "Ajustado por Holm el cambio deja de ser significativo: esa prueba pregunta por todos los"
                                + " lugares a la vez, y entre tantos alguno cambia por azar.");
    }

    @Test
    void rulesOfPrecisionThatDifferAreExplained() {
        Figure.Grades apart = new Figure.Grades(Optional.of("high"), "reliable", "suppress", "reliable");
        Change none = change(
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                1);
        assertThat(view(apart, none, List.of()).disagreements())
                .singleElement()
                .asString()
                .startsWith("Los criterios de precisión piden cosas distintas");
    }

    /** Better than the total, though its ranks reach from the upper half into the lower, and Holm tells no difference. */
    @Test
    void aBenchmarkThatSaysMoreThanTheRanksIsExplained() {
        Change none = change(
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                1);
        assertThat(view(ALIKE, none, List.of(compared(BenchmarkVerdict.BETTER, BenchmarkVerdict.SIMILAR)))
                        .disagreements())
                .extracting(sentence -> sentence.split(",|:")[0])
                .containsExactly(
                        "Mirado solo",
                        "Frente al total se prueba un solo lugar; las posiciones posibles"
                                + " comparan a todos entre sí a la vez y por eso son más amplias.");
    }

    private static ComparisonView view(Figure.Grades grades, Change change, List<Benchmark> benchmarks) {
        return SPANISH.view(
                figure(grades), Optional.of(change), Optional.empty(), benchmarks, Optional.of(rank(1, 60, 74)));
    }

    private static List<Detail> details(
            ComparisonWords words, Optional<Change> change, Optional<ShareTrend> trend, List<Benchmark> benchmarks) {
        return words.view(figure(ALIKE), change, trend, benchmarks, Optional.empty())
                .details();
    }

    private static RankRange rank(int lower, int upper, int ranked) {
        List<TerritoryId> tied = IntStream.range(0, upper - lower)
                .mapToObj(i -> TerritoryId.parse("MX:city:" + (10 + i)))
                .toList();
        return new RankRange(CITY, "trust", lower, upper, ranked, tied, List.of());
    }

    private static ShareTrend trend(int points, Optional<ShareTrend.Fit> fit) {
        return new ShareTrend("trust", points, "2023-Q1", fit);
    }

    private static Benchmark compared(BenchmarkVerdict verdict, BenchmarkVerdict holm) {
        return new Benchmark(
                CITY,
                "trust",
                "urban-total",
                Optional.empty(),
                List.of(),
                Optional.of(new Benchmark.Difference(
                        verdict, holm, -0.01, new Interval(-0.02, 0.01, 0.95), 0.02, 0.9, false)));
    }

    private static Change change(Verdict publisher, Verdict independent, Verdict panel, double pHolm) {
        return new Change(
                CITY,
                "trust",
                "2024-Q3",
                "2024-Q2",
                0.05,
                RANGE,
                publisher,
                0.07,
                independent,
                0.07,
                Optional.of(new Change.Panel(panel, 0.03)),
                Optional.of(pHolm));
    }

    private static Figure figure(Figure.Grades grades) {
        return new Figure(
                CITY,
                "Ciudad Nezahualcóyotl",
                "2024-Q3",
                "trust",
                "all",
                true,
                false,
                Optional.of(0.5),
                Optional.of(new Interval(0.4, 0.6, 0.95)),
                200,
                200,
                Optional.of(grades),
                Optional.empty(),
                "ensu 2024-Q3 sha256:0123");
    }
}
