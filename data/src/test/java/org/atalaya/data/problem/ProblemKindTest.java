package org.atalaya.data.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemKindTest {

    @Test
    void givesEveryKindACodeOfItsOwn() {
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void writesItsCodeForAddresses(ProblemKind kind) {
        assertThat(kind.code()).matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @EnumSource
    void isExplainedInBothLanguages(ProblemKind kind) {
        assertThat(kind.spanish()).isNotBlank().endsWith(".");
        assertThat(kind.english()).isNotBlank().endsWith(".").isNotEqualTo(kind.spanish());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(ProblemKind kind) {
        assertThat(ProblemKind.of(kind.code())).isSameAs(kind);
    }

    @Test
    void refusesAnUnknownCodeAndListsTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemKind.of("odd"))
                .withMessageStartingWith("problem must be one of unrecognised-file, edition-without-codebook, ")
                .withMessageEndingWith(": was \"odd\"");
    }

    @Test
    void rejectsTheRowsNoFigureMayUse() {
        assertThat(Arrays.stream(ProblemKind.values()).filter(kind -> kind.effect() == Effect.REJECTED))
                .containsExactlyInAnyOrder(
                        ProblemKind.RECORD_WIDTH,
                        ProblemKind.WEIGHT_NOT_POSITIVE,
                        ProblemKind.DESIGN_VALUE_MISSING,
                        ProblemKind.REPEATED_PERSON,
                        ProblemKind.UNKNOWN_PLACE_LABEL,
                        ProblemKind.UNLISTED_TABLE_ROW,
                        ProblemKind.TABLE_CELL,
                        ProblemKind.TABLE_CELL_FORMULA,
                        ProblemKind.TABLE_CELL_MERGED,
                        ProblemKind.SHIPPED_FIGURE_REPLACED,
                        ProblemKind.UNKNOWN_PLACE,
                        ProblemKind.SHIFTED_RECORD,
                        ProblemKind.POPULATION_CELL,
                        ProblemKind.REPEATED_POPULATION,
                        ProblemKind.RECORD_WITHOUT_PERIOD,
                        ProblemKind.UNKNOWN_REGISTER_PLACE,
                        ProblemKind.UNKNOWN_OFFENCE,
                        ProblemKind.COUNT_NOT_USABLE,
                        ProblemKind.REPEATED_COUNT,
                        ProblemKind.FORMULA_CELL,
                        ProblemKind.ESTIMATE_NOT_USABLE,
                        ProblemKind.REPEATED_ESTIMATE,
                        ProblemKind.CONTENT_FIELD_MISSING,
                        ProblemKind.CONTENT_VALUE,
                        ProblemKind.CONTENT_REPEATED,
                        ProblemKind.CONTENT_DANGLING,
                        ProblemKind.CONTENT_WITHOUT_OWNER,
                        ProblemKind.CONTENT_WITHDRAWN,
                        ProblemKind.CONTENT_MARKUP,
                        ProblemKind.CONTENT_PERSONAL_DATA);
    }

    @Test
    void writesEffectsAsTheTableOfProblemsHasThem() {
        assertThat(Arrays.stream(Effect.values()).map(Effect::id)).containsExactly("kept", "rejected", "set-aside");
    }
}
