package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.web.ProjectFiles;
import org.atalaya.web.it.RunningSite.Answer;
import org.atalaya.web.release.CurrentRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/REQUIREMENTS.md keeps its word on the site: every row's page is there and holds the titles of its records. */
class RequirementsIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static CurrentRelease release;

    private record Row(String id, List<String> records, List<String> pages) {
        @Override
        public String toString() {
            return id;
        }
    }

    @BeforeAll
    static void open() throws Exception {
        release = CurrentRelease.open(Releases.demo()).orElseThrow();
    }

    @AfterAll
    static void close() throws Exception {
        release.close();
    }

    static Stream<Row> rows() {
        return ProjectFiles.text("docs/REQUIREMENTS.md")
                .lines()
                .filter(line -> line.matches("\\| \\d{3}-.*"))
                .map(line -> line.split(" ?\\| ?"))
                .map(cells -> new Row(cells[1], names(cells[4]), names(cells[6])));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePagesOfARowAreThereAndHoldTheTitlesOfItsRecords(Row row) {
        assertThat(row.pages()).isNotEmpty();
        StringBuilder texts = new StringBuilder();
        for (String path : row.pages()) {
            Answer answer = SITE.once(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            texts.append(
                    answer.header("Content-Type").startsWith("text/html")
                            ? answer.page().select("main").text()
                            : answer.body());
        }
        Content content = release.get().content();
        for (String record : row.records()) {
            assertThat(texts.toString()).contains(content.get(record).title().spanish());
        }
        if (row.records().isEmpty()) {
            String document = row.id().substring(0, 3);
            assertThat(texts.toString())
                    .contains(content.document(document).title().spanish());
        }
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
