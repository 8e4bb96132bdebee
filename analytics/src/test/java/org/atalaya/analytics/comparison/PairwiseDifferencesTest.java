package org.atalaya.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.atalaya.analytics.comparison.PairwiseDifferences.Overlap;
import org.atalaya.analytics.comparison.PairwiseDifferences.Overlaps;
import org.atalaya.analytics.comparison.PairwiseDifferences.Pair;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six cities of ENSU 2024-Q1 two by two, as R compares them; and a place with the whole it is part of. */
class PairwiseDifferencesTest {

    private static final Path SHARES = Path.of("../data/published/computed/ensu-2024-Q1.csv");
    private static final Path EXPECTED = Path.of("src/test/resources/reference/comparison/pairs.csv");
    private static final List<String> CITIES = List.of("25", "26", "27", "28", "38", "54");
    private static final Percentage NEAR = Percentage.withPercentage(1e-7);
    private static final Offset<Double> ROUNDING = within(1e-12);

    @ParameterizedTest
    @ValueSource(strings = {"municipal_police_trusted", "perceived_insecurity"})
    void everyPairEqualsRs(String indicator) throws IOException {
        List<Pair> pairs = PairwiseDifferences.of(shares(indicator)).pairs();
        List<NamedCsvRecord> expected = rows(EXPECTED)
                .filter(row -> row.getField("indicator").equals(indicator))
                .toList();
        assertThat(pairs).hasSameSizeAs(expected).hasSize(15);
        for (int i = 0; i < pairs.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            Pair pair = pairs.get(i);
            assertThat(pair.place().code() + " " + pair.other().code())
                    .isEqualTo(row.getField("place") + " " + row.getField("other"));
            Interval interval = pair.difference().interval(0.95);
            assertThat(pair.difference().value()).isCloseTo(number(row, "difference"), ROUNDING);
            assertThat(pair.difference().standardError()).isCloseTo(number(row, "standard_error"), NEAR);
            assertThat(pair.difference().df()).isEqualTo((int) number(row, "df"));
            assertThat(interval.lower()).isCloseTo(number(row, "lower"), ROUNDING);
            assertThat(interval.upper()).isCloseTo(number(row, "upper"), ROUNDING);
            assertThat(pair.difference().p()).isCloseTo(number(row, "p"), NEAR);
            assertThat(pair.pHolm()).isCloseTo(number(row, "p_holm"), NEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartAndItsWholeAreComparedAsKnownOrNotAtAll(boolean known) throws IOException {
        ShareDifference contrast = new ShareDifference(0.2, 0.05, 40, 0.0003);
        PairwiseDifferences differences = PairwiseDifferences.of(shares("municipal_police_trusted"), new Overlaps() {
            @Override
            public boolean exists(TerritoryId place, TerritoryId other) {
                return place.code().equals("28") && other.code().equals("54");
            }

            @Override
            public Optional<ShareDifference> find(TerritoryId place, TerritoryId other) {
                return known ? Optional.of(contrast) : Optional.empty();
            }
        });
        assertThat(differences.pairs()).hasSize(known ? 15 : 14);
        assertThat(differences.inseparable())
                .isEqualTo(known ? List.of() : List.of(new Overlap(city("28"), city("54"))));
        if (known) {
            Pair pair = differences.pairs().get(13);
            assertThat(pair.difference()).isEqualTo(contrast);
            assertThat(pair.from(city("54")).difference().value()).isEqualTo(-0.2);
            assertThat(pair.from(city("54")).other()).isEqualTo(city("28"));
            assertThat(pair.from(city("28"))).isSameAs(pair);
        }
    }

    private static List<PlaceEstimate> shares(String indicator) throws IOException {
        return rows(SHARES)
                .filter(row -> row.getField("indicator").equals(indicator)
                        && row.getField("territory_kind").equals("city")
                        && row.getField("domain").equals("all")
                        && CITIES.contains(row.getField("territory_code")))
                .map(row -> new PlaceEstimate(
                        city(row.getField("territory_code")),
                        number(row, "value"),
                        number(row, "standard_error"),
                        number(row, "df")))
                .toList();
    }

    private static TerritoryId city(String code) {
        return TerritoryId.of("MX", "city", code);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Stream<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList().stream();
        }
    }
}
