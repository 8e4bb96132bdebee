package org.atalaya.analytics.comparability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparability.Situation.Asked;
import org.junit.jupiter.api.Test;

/** Each state from the situation it is for, with a case ENSU has had. */
class SituationTest {

    /** An edition that took place, asked the question, could speak for the place and is in no file of the release. */
    private static final Situation MISSING = new Situation(
            Optional.empty(), Optional.empty(), true, true, Asked.YES, Optional.empty(), false, false, false);

    /** Ciudad Nezahualcóyotl, perceived insecurity, 2024-Q1. */
    @Test
    void aShareIsAvailable() {
        assertThat(withValue(0.692106).state()).isEqualTo(FigureState.AVAILABLE);
    }

    /** Fuel theft in a city where nobody saw any. */
    @Test
    void aShareOfNoneIsZeroAndNotMissing() {
        assertThat(withValue(0).state()).isEqualTo(FigureState.ZERO);
    }

    /** Only the interval is missing at 0: the share stands. */
    @Test
    void aShareWithoutAnIntervalIsThere() {
        Situation none = new Situation(
                Optional.of(0.0),
                Optional.of(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1),
                true,
                true,
                Asked.YES,
                Optional.empty(),
                true,
                true,
                false);
        assertThat(none.state()).isEqualTo(FigureState.ZERO);
    }

    /** A school nobody interviewed goes to. */
    @Test
    void aFigureWithoutAShareIsSuppressed() {
        assertThat(withheld(WithheldReason.EMPTY_BASE).state()).isEqualTo(FigureState.SUPPRESSED);
        assertThat(withheld(WithheldReason.UNDER_10_INTERVIEWS).state()).isEqualTo(FigureState.SUPPRESSED);
        assertThat(withheld(WithheldReason.ONE_PSU_STRATUM).state()).isEqualTo(FigureState.SUPPRESSED);
    }

    /** Municipal police in Iztapalapa, 2024-Q1, from the answers. */
    @Test
    void aFigureOfNobodyItAppliesToDoesNotApply() {
        assertThat(withheld(WithheldReason.NOT_APPLICABLE).state()).isEqualTo(FigureState.NOT_APPLICABLE);
    }

    /** Municipal police in Iztapalapa, 2022-Q1, of which no file is held. */
    @Test
    void aQuestionThatHasNoSenseThereDoesNotApplyWhateverIsLoaded() {
        assertThat(withGap(FigureState.NOT_APPLICABLE, false, false).state()).isEqualTo(FigureState.NOT_APPLICABLE);
        assertThat(withGap(FigureState.NOT_APPLICABLE, true, false).state()).isEqualTo(FigureState.NOT_APPLICABLE);
    }

    /** 2020-Q2, and a place that was no city of the survey then. */
    @Test
    void anEditionThatDidNotTakePlaceExplainsEveryGap() {
        Situation pandemic = new Situation(
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Asked.NOT_KNOWN,
                Optional.of(FigureState.NOT_APPLICABLE),
                false,
                false,
                false);
        assertThat(pandemic.state()).isEqualTo(FigureState.NOT_COLLECTED);
    }

    /** Irapuato before 2021-Q3; any city in 2015, when the sample spoke for the total only. */
    @Test
    void aPlaceTheEditionCouldNotSpeakForIsNotSampled() {
        Situation before = new Situation(
                Optional.empty(), Optional.empty(), true, false, Asked.NO, Optional.empty(), false, false, true);
        assertThat(before.state()).isEqualTo(FigureState.NOT_SAMPLED);
    }

    /** A city that joined after 2017, of which the catalogue does not know the quarter, once 2017-Q1 is loaded. */
    @Test
    void aPlaceMissingFromALoadedSampleIsNotSampled() {
        Situation absent = new Situation(
                Optional.empty(), Optional.empty(), true, true, Asked.YES, Optional.empty(), true, false, false);
        assertThat(absent.state()).isEqualTo(FigureState.NOT_SAMPLED);
    }

    /** Sources of information in 2024-Q2. */
    @Test
    void aQuestionOutsideTheQuestionnaireWasNotAsked() {
        Situation information = new Situation(
                Optional.empty(), Optional.empty(), true, true, Asked.NO, Optional.empty(), true, true, false);
        assertThat(information.state()).isEqualTo(FigureState.NOT_ASKED);
    }

    /** Acapulco in 2023-Q4: the publisher says why; the printed table without it says the same. */
    @Test
    void aPlaceLeftOutOfThePublishersTableIsNotReported() {
        assertThat(withGap(FigureState.NOT_REPORTED, false, false).state()).isEqualTo(FigureState.NOT_REPORTED);
        Situation printedWithoutIt = new Situation(
                Optional.empty(), Optional.empty(), true, true, Asked.YES, Optional.empty(), false, false, true);
        assertThat(printedWithoutIt.state()).isEqualTo(FigureState.NOT_REPORTED);
    }

    /** 2022-Q1: it took place, and nothing of it is in the release, whether or not its questionnaire is known. */
    @Test
    void whatIsLeftIsToBeLoaded() {
        assertThat(MISSING.state()).isEqualTo(FigureState.NOT_LOADED);
        Situation unknown = new Situation(
                Optional.empty(), Optional.empty(), true, true, Asked.NOT_KNOWN, Optional.empty(), false, false, false);
        assertThat(unknown.state()).isEqualTo(FigureState.NOT_LOADED);
    }

    @Test
    void statesAreWrittenAsInTheTable() {
        for (FigureState state : FigureState.values()) {
            assertThat(FigureState.of(state.id())).isEqualTo(state);
        }
        assertThat(FigureState.NOT_SAMPLED.id()).isEqualTo("not_sampled");
        assertThatIllegalArgumentException().isThrownBy(() -> FigureState.of("missing"));
    }

    private static Situation withValue(double value) {
        return new Situation(
                Optional.of(value), Optional.empty(), true, true, Asked.YES, Optional.empty(), true, true, true);
    }

    private static Situation withheld(WithheldReason reason) {
        return new Situation(
                Optional.empty(), Optional.of(reason), true, true, Asked.YES, Optional.empty(), true, true, false);
    }

    private static Situation withGap(FigureState gap, boolean sampleHeld, boolean inSample) {
        return new Situation(
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                Asked.YES,
                Optional.of(gap),
                sampleHeld,
                inSample,
                true);
    }
}
