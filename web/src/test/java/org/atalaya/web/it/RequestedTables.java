package org.atalaya.web.it;

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
}
