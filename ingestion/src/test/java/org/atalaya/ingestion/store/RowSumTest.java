package org.atalaya.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are Python's: its {@code repr} of numbers, and the recipe of docs/STORE.md followed in it. */
class RowSumTest {

    private static final Object[] CUP = {1L, "cup", "Ana", 0.1, true};
    private static final Object[] VASE = {2L, "vase", null, null, false};
    private static final Object[] BOWL = {3L, "", "Eva", 1e300, true};

    @Test
    void isTheDigestOfTheStoresDescription() {
        assertThat(of(CUP, VASE, BOWL).digest())
                .isEqualTo("f16ddca2bd7ca2922214ac6219e3f9d8497ea302ffd9bb5ab665a2b996084764");
    }

    @Test
    void neitherOrderNorDivisionMatter() {
        RowSum parts = of(BOWL).with(of(VASE, CUP));

        assertThat(parts.rows()).isEqualTo(3);
        assertThat(parts.digest()).isEqualTo(of(CUP, VASE, BOWL).digest());
    }

    @Test
    void aRepeatedRowMatters() {
        assertThat(of(CUP, VASE, CUP).digest()).isNotEqualTo(of(CUP, VASE).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "5.0",
                "-5.0",
                "100.0",
                "123456.789",
                "1000000000000000.0",
                "9007199254740992.0",
                "1e+16",
                "1.5e+16",
                "-1.2345678901234568e+17",
                "2e+23",
                "1e+300",
                "0.0001",
                "0.00012345",
                "1e-05",
                "1.5e-07",
                "5e-324",
                "1.7976931348623157e+308",
                "2.2250738585072014e-308",
                "0.6666666666666666",
                "-0.0",
                "0.0",
                "0.002"
            })
    void writesANumberInTheFewestDigitsThatReadBackAsIt(String python) {
        assertThat(RowSum.shortest(Double.parseDouble(python))).isEqualTo(python);
    }

    private static RowSum of(Object[]... rows) {
        RowSum sum = new RowSum();
        for (Object[] row : rows) {
            sum.add(row);
        }
        return sum;
    }
}
