package org.atalaya.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where degrees are in a drawing. */
class MapFrameTest {

    /**
     * By hand: 10 degrees high at 20 units each, from 60 N to 50 N, whose middle is 55 N with cosine 0.573576; so a
     * degree of longitude is 11.47153 units, and 5 degrees are 57.3576.
     */
    @ParameterizedTest
    @CsvSource({"10, 60, 0, 0", "15, 60, 57.3576, 0", "10, 50, 0, 200", "15, 55, 57.3576, 100"})
    void aDegreeOfLongitudeIsNarrowedAsInTheMiddle(double longitude, double latitude, double x, double y) {
        MapFrame frame = new MapFrame("", 0, 0, 300, 200, 10, 60, 20);
        assertThat(frame.x(longitude)).isEqualTo(x, within(0.001));
        assertThat(frame.y(latitude)).isEqualTo(y, within(0.001));
    }

    @Test
    void aFrameHoldsWhatItsEdgesEnclose() {
        MapFrame frame = new MapFrame("", 0, 0, 300, 200, 10, 60, 20);
        assertThat(frame.south()).isEqualTo(50, within(1e-9));
        assertThat(frame.east()).isEqualTo(10 + 300 / 11.47153, within(0.0001));
        assertThat(frame.holds(10.1, 59.9)).isTrue();
        assertThat(frame.holds(9.9, 59.9)).isFalse();
        assertThat(frame.holds(10.1, 49.9)).isFalse();
    }

    /** Extreme points as geographers give them: Punta Arenas, Arica, Puerto Toro; Tijuana, Cancún, Tapachula. */
    @ParameterizedTest
    @CsvSource({
        "CL, comuna, -70.91, -53.16",
        "CL, comuna, -70.31, -18.48",
        "CL, comuna, -67.08, -55.08",
        "CL, region, -73.25, -39.81",
        "MX, state,  -117.02, 32.53",
        "MX, city,   -86.85, 21.16",
        "MX, city,   -92.26, 14.90",
    })
    void theMainlandIsInTheFrames(Country country, String kind, double longitude, double latitude) {
        assertThat(MapFrame.of(country, TerritoryKind.of(kind))).anyMatch(frame -> frame.holds(longitude, latitude));
    }

    @Test
    void framesLieWithinTheDrawingAndDoNotOverlap() {
        List<MapFrame> frames = MapFrame.of(Country.CL, TerritoryKind.COMUNA);
        for (MapFrame frame : frames) {
            assertThat(frame.x() + frame.width()).isLessThanOrEqualTo(MapFrame.WIDTH);
            assertThat(frame.y() + frame.height()).isLessThanOrEqualTo(MapFrame.HEIGHT);
            assertThat(frames)
                    .filteredOn(other -> other != frame)
                    .allMatch(
                            other -> other.x() >= frame.x() + frame.width() || frame.x() >= other.x() + other.width());
        }
    }
}
