package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.atalaya.analytics.crosstab.CrossTab;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.SurveyEstimate;

/** Tables on request of releases the tests made; a release is opened once and closed with the tests. */
final class RequestedTables {

    private static final Map<Path, CrossTabs> OPENED = new HashMap<>();

    private RequestedTables() {}

    /** A table. */
    static synchronized CrossTab table(Path release, CrossTabs.Question question) throws Exception {
        if (!OPENED.containsKey(release)) {
            OPENED.put(release, CrossTabs.of(ReleaseDatabase.open(release)));
        }
        return OPENED.get(release).table(question);
    }

    /** A cell of a table; the group of everybody is called {@code everybody}. */
    static SurveyEstimate cell(Path release, CrossTabs.Question question, String group, String answer)
            throws Exception {
        CrossTab table = table(release, question);
        return table.rows().stream()
                .filter(row -> row.group().orElse("everybody").equals(group))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(table.answers().indexOf(answer));
    }

    /** A cell is as R has it: persons asked, degrees of freedom, share, standard error and interval. */
    static void assertCell(
            Path release,
            CrossTabs.Question question,
            String group,
            String answer,
            int n,
            int df,
            double share,
            double error,
            double lower,
            double upper)
            throws Exception {
        SurveyEstimate cell = cell(release, question, group, answer);
        String what = String.join(" ", question.toString(), group, answer);
        assertThat(cell.nDomain()).as(what).isEqualTo(n);
        assertThat(cell.point().orElseThrow().df()).as(what).isEqualTo(df);
        Expected.assertSame(what, share, cell.point().orElseThrow().value());
        Expected.assertSame(what, error, cell.point().orElseThrow().standardError());
        Expected.assertSame(what, lower, cell.interval().orElseThrow().lower());
        Expected.assertSame(what, upper, cell.interval().orElseThrow().upper());
    }
}
