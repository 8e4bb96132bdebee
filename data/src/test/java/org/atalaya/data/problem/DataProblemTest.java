package org.atalaya.data.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DataProblemTest {

    @Test
    void standsForAWholeFileAtRecordZero() {
        DataProblem problem = DataProblem.ofFile(ProblemKind.UNRECOGNISED_FILE, "notes.txt", "");

        assertThat(problem).isEqualTo(new DataProblem(ProblemKind.UNRECOGNISED_FILE, 0, "", "notes.txt", ""));
    }

    @Test
    void refusesAMissingKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataProblem(null, 2, "", "", ""))
                .withMessage("kind of a problem must be given: was null");
    }

    @Test
    void refusesANegativeRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataProblem(ProblemKind.RECORD_WIDTH, -1, "", "", ""))
                .withMessage("row of a problem must not be negative: was -1");
    }

    @Test
    void refusesTextsThatAreNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataProblem(ProblemKind.RECORD_WIDTH, 2, null, "", ""))
                .withMessage("texts of a problem must be empty rather than null: was RECORD_WIDTH");
    }
}
