package org.atalaya.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.junit.jupiter.api.Test;

/** The glossary explains every name a reader of the store meets, and no other. */
class GlossaryTest {

    private static final String HEADING = "## Columns of the store";
    private static final Pattern ENTRY = Pattern.compile("^\\| `([a-z0-9_]+)` \\| \\S.*\\|$", Pattern.MULTILINE);

    @Test
    void explainsEveryColumnOfTheStoreOnceAndInOrder() throws IOException {
        Set<String> columns = new TreeSet<>();
        Stream.of(Tables.interpreted(), List.of(SurveyTables.surveyPerson("survey", List.of())), Tables.derived())
                .flatMap(List::stream)
                .map(TableContract::columnNames)
                .forEach(columns::addAll);

        assertThat(explained())
                .as("names in docs/GLOSSARY.md under \"%s\", one line for each column of the contracts", HEADING)
                .containsExactlyElementsOf(columns);
    }

    private static List<String> explained() throws IOException {
        String glossary = Files.readString(ProjectFolder.file("docs/GLOSSARY.md"));
        assertThat(glossary).contains("\n" + HEADING + "\n");
        String after = glossary.substring(glossary.indexOf(HEADING + "\n") + HEADING.length());
        int next = after.indexOf("\n## ");
        return ENTRY.matcher(next < 0 ? after : after.substring(0, next))
                .results()
                .map((MatchResult entry) -> entry.group(1))
                .toList();
    }
}
