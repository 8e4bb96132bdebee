package org.atalaya.ingestion.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where places are drawn, beside coordinates somebody else gives them. */
class TerritoryPointsTest {

    private static final CatalogueFiles CATALOGUE =
            new CatalogueFiles(ProjectFolder.data().resolve("catalogues"));

    /**
     * Degrees and minutes of the principal towns of time zones, from file zone.tab of IANA's time zone database. A town's
     * point is within a tenth of a degree of them; a comuna's or state's is inside its boundary, so further.
     */
    @ParameterizedTest
    @CsvSource({
        "MX:city:38,      21,  5,  -86, 46, 0.1",
        "MX:city:52,      20, 58,  -89, 37, 0.1",
        "MX:city:64,      25, 40, -100, 19, 0.1",
        "MX:city:13,      28, 38, -106,  5, 0.1",
        "MX:city:43,      29,  4, -110, 58, 0.1",
        "MX:city:03,      32, 32, -117,  1, 0.1",
        "MX:city:41,      23, 13, -106, 25, 0.1",
        "MX:city:14,      31, 44, -106, 29, 0.1",
        "MX:state:09,     19, 24,  -99,  9, 0.2",
        "CL:comuna:13101, -33, 27, -70, 40, 0.1",
        "CL:comuna:12101, -53,  9, -70, 55, 0.7",
        "CL:comuna:11101, -45, 34, -72,  4, 0.7",
    })
    void aPlaceIsWhereTheTimeZoneDatabaseHasItsTown(
            String place, int north, int minutesNorth, int east, int minutesEast, double near) throws IOException {
        CatalogueFiles.Point point = CATALOGUE.points().get(TerritoryId.parse(place));
        assertThat(point.latitude()).isEqualTo(degrees(north, minutesNorth), within(near));
        assertThat(point.longitude()).isEqualTo(degrees(east, minutesEast), within(near));
    }

    @Test
    void everyPlaceLiesInItsCountry() throws IOException {
        assertThat(CATALOGUE.points()).hasSizeGreaterThan(2_900).allSatisfy((place, point) -> {
            boolean mexico = place.country().name().equals("MX");
            assertThat(point.latitude()).isBetween(mexico ? 14.5 : -56.0, mexico ? 32.8 : -17.4);
            assertThat(point.longitude()).isBetween(mexico ? -118.5 : -110.0, mexico ? -86.7 : -66.4);
        });
    }

    private static double degrees(int whole, int minutes) {
        return whole + Math.signum(whole) * minutes / 60.0;
    }
}
