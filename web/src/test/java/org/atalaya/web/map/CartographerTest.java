package org.atalaya.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Sizes of dots. */
class CartographerTest {

    /** The whole has radius 17, so a quarter has 8.5 and 64 % has 13.6: areas are as shares. */
    @Test
    void theAreaOfADotGoesWithItsShare() {
        assertThat(Cartographer.radius(1)).isEqualTo(17, within(1e-9));
        assertThat(Cartographer.radius(0.25)).isEqualTo(8.5, within(1e-9));
        assertThat(Cartographer.radius(0.64)).isEqualTo(13.6, within(1e-9));
    }
}
