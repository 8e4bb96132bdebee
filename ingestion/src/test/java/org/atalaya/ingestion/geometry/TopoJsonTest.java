package org.atalaya.ingestion.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.atalaya.data.problem.RefusedInput;
import org.junit.jupiter.api.Test;

/** Two squares side by side, written by hand: their common side is arc 0, the rest of each is arcs 1 and 2. */
class TopoJsonTest {

    private static final String OBJECTS = """
            "objects": {"places": {"type": "GeometryCollection", "geometries": [
              {"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "01", "name": "left"}},
              {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "id": 2},
              {"type": "Point", "coordinates": [0, 0]}]}}""";

    private static final String STEPS = """
            {"type": "Topology", "transform": {"scale": [0.5, 0.25], "translate": [-100, 20]}, %s,
             "arcs": [[[2, 0], [0, 4]], [[2, 4], [-2, 0], [0, -4], [2, 0]], [[2, 0], [2, 0], [0, 4], [-2, 0]]]}""".formatted(OBJECTS);

    private static final String POINTS = """
            {"type": "Topology", %s,
             "arcs": [[[-99, 20], [-99, 21]], [[-99, 21], [-100, 21], [-100, 20], [-99, 20]],
                      [[-99, 20], [-98, 20], [-98, 21], [-99, 21]]]}""".formatted(OBJECTS);

    private static List<Feature> features(String text) throws IOException {
        return new TopoJson("hand.json", new ObjectMapper().readTree(text)).features();
    }

    @Test
    void arcsInStepsBecomeRings() throws IOException {
        List<Feature> features = features(STEPS);
        assertThat(features).hasSize(2);
        assertThat(features.get(0).names()).containsEntry("code", "01");
        assertThat(features.get(1).names()).containsEntry("id", "2");
        assertThat(features.get(0).shape().toText())
                .isEqualTo("MULTIPOLYGON (((-99 20, -99 21, -100 21, -100 20, -99 20)))");
        assertThat(features.get(1).shape().toText())
                .isEqualTo("MULTIPOLYGON (((-99 21, -99 20, -98 20, -98 21, -99 21)))");
    }

    @Test
    void arcsInPointsBecomeTheSame() throws IOException {
        assertThat(features(POINTS)).isEqualTo(features(STEPS));
    }

    @Test
    void anArcThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> features(POINTS.replace("[[0, 1]]", "[[0, 7]]")))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("hand.json names arc 7 and has 3 arcs; it is cut short: download it again from its"
                        + " publisher.");
    }
}
