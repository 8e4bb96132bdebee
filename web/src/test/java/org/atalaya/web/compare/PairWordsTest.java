package org.atalaya.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparison.PairwiseDifferences;
import org.atalaya.analytics.comparison.PairwiseDifferences.Overlaps;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.ComparePage.PairRow;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.junit.jupiter.api.Test;

/**
 * What is said of places compared two by two: trust in the municipal police in six cities of ENSU 2024-Q1. The
 * differences, ranges and p are R's: analytics' reference/comparison/pairs.csv, rounded as a page writes them.
 */
class PairWordsTest {

    private static final Path SHARES = Path.of("../data/published/computed/ensu-2024-Q1.csv");
    private static final TerritoryId NEZA = city("28");
    private static final Map<TerritoryId, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(NEZA, "Ciudad Nezahualcóyotl");
        NAMES.put(city("25"), "Puerto Vallarta");
        NAMES.put(city("26"), "Toluca de Lerdo");
        NAMES.put(city("27"), "Ecatepec de Morelos");
        NAMES.put(city("38"), "Cancún");
        NAMES.put(city("54"), "Fresnillo");
    }

    private static final PairWords SPANISH = words(Language.ES, Overlaps.NONE);
    private static final PairWords ENGLISH = words(Language.EN, Overlaps.NONE);

    @Test
    void oneSentenceSaysWhatThePlaceCanBeToldApartFrom() {
        assertThat(SPANISH.summary(NEZA))
                .isEqualTo("Ciudad Nezahualcóyotl se distingue de 3 de los 5 lugares con los que se comparó: está por"
                        + " encima de Toluca de Lerdo, Cancún y Fresnillo; no se distingue de Puerto Vallarta y Ecatepec"
                        + " de Morelos.");
        assertThat(ENGLISH.summary(city("54")))
                .isEqualTo(
                        "Fresnillo can be told apart from 2 of the 5 places it was compared with: is lower than Ciudad"
                                + " Nezahualcóyotl and Puerto Vallarta; cannot be told apart from Toluca de Lerdo, Ecatepec de"
                                + " Morelos and Cancún.");
    }

    @Test
    void everyPairHasItsDifferenceRangeAndBothPs() {
        assertThat(SPANISH.rows())
                .hasSize(15)
                .startsWith(
                        new PairRow(
                                "Ciudad Nezahualcóyotl y Puerto Vallarta no se distinguen",
                                false,
                                "−6.0 puntos (de −16.3 a +4.3)",
                                "=\u00A00.249",
                                "=\u00A01.000"),
                        new PairRow(
                                "Ciudad Nezahualcóyotl está por encima de Toluca de Lerdo",
                                true,
                                "+20.0 puntos (de +9.2 a +30.8)",
                                "<\u00A00.001",
                                "=\u00A00.004"));
    }

    /** p of the two alone is 0.011, adjusted for fifteen 0.092. */
    @Test
    void aPairToldApartByItselfOnlySaysThatManyWereCompared() {
        assertThat(ENGLISH.rows().get(2))
                .isEqualTo(new PairRow(
                        "Ciudad Nezahualcóyotl and Ecatepec de Morelos cannot be told apart once all 15 comparisons"
                                + " count",
                        false,
                        "+14.2 points (+3.3 to +25.2)",
                        "=\u00A00.011",
                        "=\u00A00.092"));
        assertThat(ENGLISH.brief(city("27"), NEZA)).isEqualTo("cannot be told apart once all comparisons count");
        assertThat(ENGLISH.apart(city("27"), NEZA)).isFalse();
    }

    @Test
    void aPlaceStandsToAnotherAsTheOtherDoesNotToIt() {
        assertThat(SPANISH.brief(city("54"), NEZA)).isEqualTo("por debajo");
        assertThat(SPANISH.brief(NEZA, city("54"))).isEqualTo("por encima");
        assertThat(SPANISH.brief(NEZA, NEZA)).isEmpty();
        assertThat(SPANISH.apart(NEZA, city("54"))).isTrue();
    }

    @Test
    void aPartAndItsWholeWithoutAKnownDifferenceAreNamed() {
        PairWords words = words(Language.ES, new Overlaps() {
            @Override
            public boolean exists(TerritoryId place, TerritoryId other) {
                return place.code().equals("25") && other.equals(NEZA);
            }

            @Override
            public Optional<ShareDifference> find(TerritoryId place, TerritoryId other) {
                return Optional.empty();
            }
        });
        assertThat(words.inseparable())
                .containsExactly("Puerto Vallarta y Ciudad Nezahualcóyotl no se comparan: uno es parte del otro y sus"
                        + " muestras no son independientes.");
        assertThat(words.summary(NEZA)).contains("de los 4 lugares").doesNotContain("Vallarta");
    }

    @Test
    void nothingComparedIsNothingSaid() {
        PairWords none = new PairWords(Messages.of(Language.ES), NAMES, PairwiseDifferences.of(List.of()));
        assertThat(none.summary(NEZA)).isEmpty();
        assertThat(none.rows()).isEmpty();
    }

    private static PairWords words(Language language, Overlaps overlaps) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SHARES)) {
            List<PlaceEstimate> shares = reader.stream()
                    .filter(row -> row.getField("indicator").equals("municipal_police_trusted")
                            && row.getField("territory_kind").equals("city")
                            && row.getField("domain").equals("all")
                            && NAMES.containsKey(city(row.getField("territory_code"))))
                    .map(row -> new PlaceEstimate(
                            city(row.getField("territory_code")),
                            number(row, "value"),
                            number(row, "standard_error"),
                            number(row, "df")))
                    .toList();
            return new PairWords(Messages.of(language), NAMES, PairwiseDifferences.of(shares, overlaps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static TerritoryId city(String code) {
        return TerritoryId.of("MX", "city", code);
    }
}
