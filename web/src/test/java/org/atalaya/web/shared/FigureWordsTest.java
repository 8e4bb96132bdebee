package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.FigureView.Detail;
import org.atalaya.web.shared.FigureWords.ChangeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A figure in words always has its range, or the reason there is none. */
class FigureWordsTest {

    private static final FigureWords SPANISH = new FigureWords(Language.ES);
    private static final FigureWords ENGLISH = new FigureWords(Language.EN);
    private static final TerritoryId CITY = TerritoryId.parse("MX:city:28");
    private static final Optional<Interval> RANGE = Optional.of(new Interval(0.511, 0.658, 0.95));
    private static final IndicatorEntry TRUST = new IndicatorEntry(
            "trust",
            "ensu",
            "person",
            "trust",
            1,
            OptionalInt.of(1),
            Polarity.HIGHER_IS_BETTER,
            new IndicatorEntry.Words("Confianza", "Cuánta", "personas que la identifican", "confían en ella"),
            new IndicatorEntry.Words("Trust", "How much", "people who identify it", "trust it"),
            "police_trust",
            "much_trust",
            "",
            "",
            "ensu",
            "share-of-people");

    @Test
    void aComputedFigureHasItsRangePrecisionAndOrigin() {
        FigureView figure = SPANISH.view(computed(0.586, RANGE, grades("moderate"), Optional.empty()));
        assertThat(figure.number()).isEqualTo("58.6\u00A0%");
        assertThat(figure.range()).isEqualTo("51.1-65.8");
        assertThat(figure.precision()).isEqualTo("precisión moderada");
        assertThat(figure.origin()).isEqualTo("Cálculo propio con microdatos del INEGI");
        assertThat(figure.computed()).isTrue();
        assertThat(figure.withheld()).isEmpty();
        assertThat(figure.period()).isEqualTo("2024-Q3");
        assertThat(figure.periodBrief()).isEqualTo("2024-T3");
        assertThat(figure.place()).isEqualTo(CITY);
        assertThat(figure.placeName()).isEqualTo("Ciudad Nezahualcóyotl");
        assertThat(ENGLISH.view(computed(0.586, RANGE, grades("moderate"), Optional.empty())))
                .extracting(FigureView::number, FigureView::precision, FigureView::origin, FigureView::periodBrief)
                .containsExactly(
                        "58.6\u00A0%", "moderate precision", "Our computation from INEGI microdata", "2024-Q3");
    }

    /** Charts are drawn from the numbers themselves, not from what is written. */
    @Test
    void aChartGetsTheSharesAsTheyAre() {
        FigureView figure = SPANISH.view(computed(0.586, RANGE, grades("high"), Optional.empty()));
        assertThat(figure)
                .extracting(FigureView::value, FigureView::lower, FigureView::upper)
                .containsExactly("0.586", "0.511", "0.658");
        assertThat(ShareScale.WHOLE.at(figure.value())).isEqualTo("58.6%");
        assertThat(ShareScale.WHOLE.width(figure.lower(), figure.upper())).isEqualTo("14.7%");
    }

    @ParameterizedTest
    @CsvSource({
        "high,     precisión alta,     high precision",
        "moderate, precisión moderada, moderate precision",
        "low,      precisión baja,     low precision",
    })
    void everyGradeOfInegiHasItsWords(String grade, String spanish, String english) {
        Figure figure = computed(0.5, RANGE, grades(grade), Optional.empty());
        assertThat(SPANISH.view(figure).precision()).isEqualTo(spanish);
        assertThat(ENGLISH.view(figure).precision()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "reliable,        publish,  reliable,        fiable,      publicar, fiable",
        "weakly_reliable, review,   weakly_reliable, poco fiable, revisar,  poco fiable",
        "not_reliable,    suppress, not_reliable,    no fiable,   suprimir, no fiable",
    })
    void theOtherGradesStandUnderDetails(
            String chile, String cepal2020, String cepal2023, String inChile, String in2020, String in2023) {
        Figure.Grades grades = new Figure.Grades(Optional.of("high"), chile, cepal2020, cepal2023);
        assertThat(SPANISH.view(computed(0.5, RANGE, Optional.of(grades), Optional.empty()))
                        .details())
                .containsExactly(
                        new Detail("INEGI (coeficiente de variación)", "precisión alta"),
                        new Detail("INE Chile 2020", inChile),
                        new Detail("CEPAL 2020", in2020),
                        new Detail("CEPAL 2023", in2023),
                        new Detail("Muestra", "187 casos en la base de la pregunta, de 1,234 en la muestra del lugar"),
                        new Detail("Fuente", "INEGI, ENSU, tercer trimestre de 2024, microdatos (sha256:0123)"));
    }

    @Test
    void aPrintedFigureSaysThatItsPrecisionWasNotPublished() {
        Figure printed = figure(
                false,
                Optional.of(0.297),
                Optional.empty(),
                Optional.empty(),
                Optional.of(WithheldReason.PRECISION_NOT_PUBLISHED));
        FigureView figure = SPANISH.view(printed);
        assertThat(figure.number()).isEqualTo("29.7\u00A0%");
        assertThat(figure.hasNumber()).isTrue();
        assertThat(figure.hasRange()).isFalse();
        assertThat(figure.range()).isEmpty();
        assertThat(figure.lower()).isEmpty();
        assertThat(figure.upper()).isEmpty();
        assertThat(figure.precision()).isEqualTo("sin precisión en esta edición de datos");
        assertThat(figure.origin()).isEqualTo("Publicada por el INEGI");
        assertThat(figure.computed()).isFalse();
        assertThat(figure.withheld()).isEmpty();
        assertThat(figure.details()).containsExactly(new Detail("Fuente", "ensu 2024-Q3 sha256:0123"));
        assertThat(ENGLISH.view(printed))
                .extracting(FigureView::precision, FigureView::origin)
                .containsExactly("no precision in this data release", "Published by INEGI");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_APPLICABLE | No aplica a este lugar: por ejemplo, donde no hay policía municipal | Does not apply to this place: for instance, where there is no municipal police",
                "EMPTY_BASE | Sin cifra: ningún caso de la muestra entra en la base de esta pregunta | No figure: no case of the sample is in the base of this question",
                "UNDER_10_INTERVIEWS | No se muestra: hay menos de 10 casos en la muestra | Not shown: fewer than 10 cases in the sample",
                "ONE_PSU_STRATUM | No se muestra: un estrato tiene una sola unidad primaria de muestreo | Not shown: a stratum has a single primary sampling unit",
            })
    void aWithheldFigureHasASentenceInPlaceOfTheNumber(WithheldReason reason, String spanish, String english) {
        Figure withheld = figure(true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
        FigureView figure = SPANISH.view(withheld);
        assertThat(figure.withheld()).isEqualTo(spanish);
        assertThat(ENGLISH.view(withheld).withheld()).isEqualTo(english);
        assertThat(figure.hasNumber()).isFalse();
        assertThat(List.of(
                        figure.number(),
                        figure.range(),
                        figure.precision(),
                        figure.value(),
                        figure.lower(),
                        figure.upper()))
                .containsOnly("");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"INTERVAL_UNDEFINED_AT_0_OR_1", "NO_VARIANCE_BETWEEN_PSUS", "NO_DEGREES_OF_FREEDOM"})
    void aFigureWithoutRangeSaysWhyBesideItsPrecision(WithheldReason reason) {
        Figure bare = computed(1, Optional.empty(), grades(null), Optional.of(reason));
        FigureView figure = SPANISH.view(bare);
        assertThat(figure.number()).isEqualTo("100.0\u00A0%");
        assertThat(figure.hasRange()).isFalse();
        assertThat(figure.withheld()).isEmpty();
        assertThat(figure.precision()).startsWith("precisión sin calificar; sin intervalo: ");
        assertThat(ENGLISH.view(bare).precision()).startsWith("precision not graded; no range: ");
        assertThat(figure.details())
                .contains(new Detail("INEGI (coeficiente de variación)", "precisión sin calificar"));
    }

    @Test
    void zeroIsANumberLikeAnyOther() {
        FigureView figure = SPANISH.view(
                computed(0, Optional.empty(), grades(null), Optional.of(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1)));
        assertThat(figure.hasNumber()).isTrue();
        assertThat(figure.number()).isEqualTo("0.0\u00A0%");
        assertThat(figure.precision())
                .isEqualTo("precisión sin calificar; sin intervalo: con 0 o 100\u00A0% exactos no se puede calcular");
        assertThat(ShareScale.WHOLE.at(figure.value())).isEqualTo("0.0%");
    }

    /** A reason is never made up: a figure with neither value nor reason is a fault of the release. */
    @Test
    void aFigureWithNeitherNumberNorReasonIsNotPutIntoWords() {
        Figure neither = figure(true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> SPANISH.view(neither)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aSentenceSaysBetweenHowManyOfAHundred() {
        Figure figure = computed(0.586, RANGE, grades("high"), Optional.empty());
        assertThat(SPANISH.sentence(TRUST, figure))
                .isEqualTo("De cada 100 personas que la identifican, entre 51 y 66 confían en ella.");
        assertThat(ENGLISH.sentence(TRUST, figure))
                .isEqualTo("Of every 100 people who identify it, between 51 and 66 trust it.");
    }

    @Test
    void aSentenceWithoutRangeSaysHowManyOfAHundred() {
        Figure figure = figure(
                false,
                Optional.of(0.297),
                Optional.empty(),
                Optional.empty(),
                Optional.of(WithheldReason.PRECISION_NOT_PUBLISHED));
        assertThat(SPANISH.sentence(TRUST, figure))
                .isEqualTo("De cada 100 personas que la identifican, 30 confían en ella.");
        assertThat(ENGLISH.sentence(TRUST, figure)).isEqualTo("Of every 100 people who identify it, 30 trust it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INCREASED | 2024-Q2 | aumento estadísticamente significativo frente al trimestre anterior",
                "DECREASED | 2023-Q3 | disminución estadísticamente significativa frente al mismo trimestre del año anterior",
                "NO_DISTINGUISHABLE_CHANGE | 2024-Q2 | sin cambio estadísticamente significativo frente al trimestre anterior",
            })
    void aChangeIsToldInThePublishersVerdict(Verdict verdict, String since, String sentence) {
        ChangeView change = SPANISH.view(change(since, verdict, Optional.empty(), Optional.empty()));
        assertThat(change.verdict()).isEqualTo(sentence);
        assertThat(change.unchanged()).isEqualTo(verdict == Verdict.NO_DISTINGUISHABLE_CHANGE);
    }

    /** A yearly survey has no quarter before; a change over other spans names the edition it starts from. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ES    | 2024    | 2023    | sin cambio estadísticamente significativo frente a 2023",
                "ES_CL | 2024    | 2023    | sin diferencia significativa respecto de 2023",
                "EN    | 2024    | 2022    | no statistically significant change since 2022",
                "ES    | 2024-Q3 | 2023-Q4 | sin cambio estadísticamente significativo frente al cuarto trimestre de 2023",
                "EN    | 2024-Q3 | 2022-Q3 | no statistically significant change since the third quarter of 2022",
            })
    void aChangeSaysSinceWhen(Language language, String period, String since, String sentence) {
        Change change = new Change(
                CITY,
                "trust",
                period,
                since,
                -0.0172,
                new Interval(-0.0341, 0.0003, 0.95),
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                0.0605,
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                0.0605,
                Optional.empty(),
                Optional.empty());
        assertThat(new FigureWords(language).verdict(change)).isEqualTo(sentence);
    }

    @Test
    void aChangeIsToldInEnglishToo() {
        assertThat(ENGLISH.verdict(change("2023-Q3", Verdict.INCREASED, Optional.empty(), Optional.empty())))
                .isEqualTo("statistically significant increase since the same quarter of the year before");
        assertThat(ENGLISH.verdict(change("2024-Q2", Verdict.DECREASED, Optional.empty(), Optional.empty())))
                .isEqualTo("statistically significant decrease since the quarter before");
        assertThat(ENGLISH.verdict(
                        change("2024-Q2", Verdict.NO_DISTINGUISHABLE_CHANGE, Optional.empty(), Optional.empty())))
                .isEqualTo("no statistically significant change since the quarter before");
    }

    @Test
    void aDifferenceHasItsRangeInPoints() {
        ChangeView change = SPANISH.view(change("2024-Q2", Verdict.DECREASED, Optional.empty(), Optional.empty()));
        assertThat(change.since()).isEqualTo("2024-T2");
        assertThat(change.difference())
                .isEqualTo("\u22121.7 puntos porcentuales (intervalo de 95\u00A0%: de \u22123.4 a 0.0)");
        assertThat(ENGLISH.view(change("2024-Q2", Verdict.DECREASED, Optional.empty(), Optional.empty()))
                        .difference())
                .isEqualTo("\u22121.7 percentage points (95\u00A0% interval: \u22123.4 to 0.0)");
    }

    @Test
    void everyTestMadeStandsUnderDetailsWithItsProbability() {
        ChangeView change = ENGLISH.view(change(
                "2024-Q2",
                Verdict.DECREASED,
                Optional.of(new Change.Panel(Verdict.DECREASED, 0.0004)),
                Optional.of(1.0)));
        assertThat(change.details())
                .extracting(Detail::name, Detail::text)
                .containsExactly(
                        tuple(
                                "INEGI’s test (90\u00A0% confidence, quarters treated as independent)",
                                "statistically significant decrease (p =\u00A00.037)"),
                        tuple(
                                "Our test (95\u00A0% confidence, quarters treated as independent)",
                                "no statistically significant change (p =\u00A00.061)"),
                        tuple(
                                "Our test (95\u00A0% confidence, counting the areas visited in both quarters)",
                                "statistically significant decrease (p <\u00A00.001)"),
                        tuple(
                                "INEGI’s test, adjusted for comparing all cities at once (Holm)",
                                "no statistically significant change (p =\u00A01.000)"));
    }

    /** No microdata of both editions: it says so. A place that is not one of many: no line of Holm's. */
    @Test
    void aTestThatCannotBeMadeSaysWhy() {
        assertThat(SPANISH.view(change("2024-Q2", Verdict.DECREASED, Optional.empty(), Optional.empty()))
                        .details())
                .extracting(Detail::name, Detail::text)
                .containsExactly(
                        tuple(
                                "Prueba del INEGI (confianza de 90\u00A0%, trimestres tratados como independientes)",
                                "disminución estadísticamente significativa (valor p =\u00A00.037)"),
                        tuple(
                                "Prueba propia (confianza de 95\u00A0%, trimestres tratados como independientes)",
                                "sin cambio estadísticamente significativo (valor p =\u00A00.061)"),
                        tuple(
                                "Prueba propia (confianza de 95\u00A0%, toma en cuenta las áreas visitadas en ambos"
                                        + " trimestres)",
                                "no se puede hacer: necesita los microdatos de ambas ediciones"));
    }

    /** INE publishes ENUSC, of which households are a sample of their own. */
    @Test
    void aFigureOfChileNamesItsOwnPublisherAndSurvey() {
        TerritoryId region = TerritoryId.parse("CL:region:13");
        Figure figure = new Figure(
                region,
                "Metropolitana de Santiago",
                "2024",
                "household_crime_victims",
                "all",
                true,
                false,
                Optional.of(0.4),
                RANGE,
                900,
                900,
                grades("high"),
                Optional.empty(),
                "enusc_household 2024 sha256:0123");
        assertThat(SPANISH.view(figure).origin()).isEqualTo("Cálculo propio con microdatos del INE");
        assertThat(ENGLISH.view(figure).origin()).isEqualTo("Our computation from INE microdata");
        assertThat(SPANISH.view(figure).details())
                .contains(new Detail("Fuente", "INE, ENUSC, 2024, microdatos (sha256:0123)"));
        Optional<Ledger.Entry> entry = Optional.of(
                new Ledger.Entry(region, "2022", FigureState.NOT_LOADED, Optional.empty(), Optional.empty()));
        assertThat(SPANISH.missing(region, "Metropolitana de Santiago", "2022", entry)
                        .withheld())
                .isEqualTo("No cargado: esta edición de datos no incluye los microdatos del INE de ese levantamiento");
    }

    @ParameterizedTest
    @CsvSource({
        "person,    'De cada 100 personas que la identifican, cuántas confían en ella.'",
        "household, 'De cada 100 personas que la identifican, cuántos confían en ella.'",
        "crime,     'De cada 100 personas que la identifican, cuántos confían en ella.'",
    })
    void whatIsCountedHasItsGender(String counts, String definition) {
        IndicatorEntry indicator = new IndicatorEntry(
                TRUST.id(),
                TRUST.survey(),
                counts,
                TRUST.topic(),
                TRUST.position(),
                TRUST.headline(),
                TRUST.polarity(),
                TRUST.spanish(),
                TRUST.english(),
                TRUST.countedConcept(),
                TRUST.countedAnswers(),
                TRUST.baseConcept(),
                TRUST.baseAnswers(),
                TRUST.source(),
                TRUST.method());
        assertThat(SPANISH.definition(indicator)).isEqualTo(definition);
        assertThat(ENGLISH.definition(indicator)).isEqualTo("Of every 100 people who identify it, how many trust it.");
    }

    private static Optional<Figure.Grades> grades(String inegi) {
        return Optional.of(new Figure.Grades(Optional.ofNullable(inegi), "reliable", "publish", "reliable"));
    }

    private static Figure computed(
            double value, Optional<Interval> range, Optional<Figure.Grades> grades, Optional<WithheldReason> reason) {
        return figure(true, Optional.of(value), range, grades, reason);
    }

    @Test
    void saysThatNothingHasProvedTheReadingOfAnEditionYet() {
        Figure proved = figure(true, Optional.of(0.5), Optional.empty(), Optional.empty(), Optional.empty());
        Figure unverified = new Figure(
                proved.place(),
                proved.placeName(),
                proved.period(),
                proved.indicator(),
                proved.domain(),
                true,
                true,
                proved.value(),
                proved.interval(),
                proved.n(),
                proved.nDomain(),
                proved.grades(),
                Optional.of(WithheldReason.NO_VARIANCE_BETWEEN_PSUS),
                proved.sourceRelease());

        assertThat(new FigureWords(Language.ES).view(unverified).origin())
                .isEqualTo("Cálculo propio con microdatos del INEGI; lectura del archivo aún sin verificar");
        assertThat(new FigureWords(Language.EN).view(unverified).origin())
                .isEqualTo("Our computation from INEGI microdata; the reading of the file is not verified yet");
    }

    private static Figure figure(
            boolean computed,
            Optional<Double> value,
            Optional<Interval> range,
            Optional<Figure.Grades> grades,
            Optional<WithheldReason> reason) {
        return new Figure(
                CITY,
                "Ciudad Nezahualcóyotl",
                "2024-Q3",
                "trust",
                "all",
                computed,
                false,
                value,
                range,
                computed ? 1_234 : 0,
                computed ? 187 : 0,
                grades,
                reason,
                "ensu 2024-Q3 sha256:0123");
    }

    private static Change change(
            String since, Verdict publisher, Optional<Change.Panel> panel, Optional<Double> pHolm) {
        return new Change(
                CITY,
                "trust",
                "2024-Q3",
                since,
                -0.0172,
                new Interval(-0.0341, -0.0003, 0.95),
                publisher,
                0.0365,
                Verdict.NO_DISTINGUISHABLE_CHANGE,
                0.0605,
                panel,
                pHolm);
    }
}
