package org.atalaya.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.atalaya.analytics.report.ProblemReport;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void readsAQuestionFromBesideTheClassThatAsksIt() {
        assertThat(Sql.read(ProblemReport.class, "problem_kinds"))
                .startsWith("-- ")
                .contains("FROM problem");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Sql.read(ProblemReport.class, "problem_kind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file problem_kind.sql beside org.atalaya.analytics.report.ProblemReport");
    }
}
