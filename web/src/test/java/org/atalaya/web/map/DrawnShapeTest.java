package org.atalaya.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shapes as paths, by hand: around the equator a degree is a hundred units across and down. */
class DrawnShapeTest {

    private static final MapFrame FRAME = new MapFrame("", 0, 0, 100, 100, 0, 0.5, 100);

    @Test
    void aSquareIsMovesFromCornerToCorner() {
        DrawnShape square = DrawnShape.of("POLYGON ((0.1 0, 0.5 0, 0.5 0.3, 0.1 0.3, 0.1 0))");
        assertThat(square.path(FRAME)).isEqualTo("M10 50l40 0 0-30-40 0 0 30z");
    }

    @Test
    void cornersThatFallTogetherAreOneAndSpecksAreNone() {
        assertThat(DrawnShape.of("POLYGON ((0.1 0, 0.5 0, 0.501 0.001, 0.5 0.3, 0.1 0.3, 0.1 0))")
                        .path(FRAME))
                .isEqualTo("M10 50l40 0 0-30-40 0 0 30z");
        assertThat(DrawnShape.of("POLYGON ((0.1 0, 0.101 0, 0.101 0.001, 0.1 0))")
                        .path(FRAME))
                .isEmpty();
    }

    @Test
    void holesAreDrawnToo() {
        assertThat(DrawnShape.of("POLYGON ((0 0, 0.5 0, 0.5 0.5, 0 0.5, 0 0),"
                                + " (0.1 0.1, 0.1 0.2, 0.2 0.2, 0.2 0.1, 0.1 0.1))")
                        .path(FRAME))
                .isEqualTo("M0 50l50 0 0-50-50 0 0 50zM10 40l0-10 10 0 0 10-10 0z");
    }

    @Test
    void aLetterStandsWhereThereIsMostRoom() {
        DrawnShape.Label label =
                DrawnShape.of("POLYGON ((0 0, 0.4 0, 0.4 0.4, 0 0.4, 0 0))").label(FRAME);
        assertThat(label.x()).isBetween(19L, 21L);
        assertThat(label.y()).isBetween(29L, 31L);
        assertThat(label.room()).isEqualTo(20, within(1.0));
    }

    @Test
    void aShapeElsewhereDoesNotReachAFrame() {
        assertThat(DrawnShape.of("POLYGON ((5 5, 6 5, 6 6, 5 5))").reaches(FRAME))
                .isFalse();
    }
}
