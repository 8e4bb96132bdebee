package org.atalaya.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.atalaya.web.shared.StyleTokens;
import org.atalaya.web.shared.observatory.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours that meet on pages can be told apart: WCAG 2.2, 1.4.3 and 1.4.11. */
class ColourPairTest {

    static Stream<ColourPair> pairs() {
        return ColourPair.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void canBeReadOrSeenInLightAndDark(ColourPair pair) {
        assertThat(pair.light()).as("%s in the light", pair).isGreaterThanOrEqualTo(pair.least());
        assertThat(pair.dark()).as("%s in the dark", pair).isGreaterThanOrEqualTo(pair.least());
    }

    /** Black on white is 21 by definition; #767676 is the lightest grey that may stand on white, W3C technique G18. */
    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21", "#767676,#ffffff,4.54", "#777777,#ffffff,4.48", "#ff0000,#ffffff,4.00"})
    void isMeasuredAsW3cMeasuresIt(String front, String back, double contrast) {
        assertThat(Contrast.ratio(front, back)).isCloseTo(contrast, Offset.offset(0.005));
        assertThat(Contrast.ratio(back, front)).isCloseTo(contrast, Offset.offset(0.005));
    }

    /** Rules part what would be told apart without them. */
    @Test
    void everyColourButThatOfRulesIsInAPair() {
        Set<String> paired = ColourPair.all().stream()
                .flatMap(pair -> Stream.of(pair.front(), pair.back()))
                .collect(Collectors.toSet());
        paired.add("rule");
        assertThat(paired)
                .containsExactlyInAnyOrderElementsOf(StyleTokens.site().colours());
    }
}
