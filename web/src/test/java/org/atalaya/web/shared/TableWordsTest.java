package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.web.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of tables.csv and columns.csv: there for all a release gives out, for nothing else, each in its language. */
class TableWordsTest {

    private static final String FOLDER = "web/src/main/resources/";
    private static final List<TableContract> GIVEN_OUT = Stream.concat(
                    Tables.interpreted().stream(), Tables.derived().stream())
            .toList();
    private static final List<NamedCsvRecord> TABLES = read("tables.csv");
    private static final List<NamedCsvRecord> COLUMNS = read("columns.csv");
    private static final Set<String> COLUMN_LINES =
            COLUMNS.stream().map(TableWordsTest::key).collect(Collectors.toSet());

    private static final int LONGEST_HEADING = 40;
    /** Small words of English that are no words of Spanish. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|an|of|and|or|is|are|was|its|it|in|by|to|for|with|without|from|which|who|whether|what|why|where|when"
                    + "|if|missing|place|table|survey|figure|not|none)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words of the data itself, which stand in both languages as they are. */
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");

    private static final Pattern SPANISH = Pattern.compile("[áéíóúüñ¿¡«»]", Pattern.CASE_INSENSITIVE);

    @Test
    void everyTableHasItsLine() {
        List<String> missing = new ArrayList<>();
        Set<String> lines = TABLES.stream().map(line -> line.getField("table")).collect(Collectors.toSet());
        for (TableContract table : GIVEN_OUT) {
            if (!lines.contains(table.name())) {
                missing.add(table.name() + ",title_es,title_en,purpose_es   (in English: " + table.purpose() + ")");
            }
        }
        assertThat(missing)
                .as("add to %stables.csv, in the order of the alphabet, a line for each of these tables", FOLDER)
                .isEmpty();
    }

    @Test
    void everyColumnHasALine() {
        List<String> missing = new ArrayList<>();
        for (TableContract table : GIVEN_OUT) {
            for (Column column : table.columns()) {
                if (!COLUMN_LINES.contains(lineOf(table, column))) {
                    missing.add(table.name() + "," + column.name() + ",heading_es,heading_en,meaning_es   (in English: "
                            + column.meaning() + ")");
                }
            }
        }
        assertThat(missing)
                .as(
                        "add to %scolumns.csv, in the order of the alphabet, a line for each of these columns; leave its"
                                + " table empty if the words are to hold in every table",
                        FOLDER)
                .isEmpty();
    }

    @Test
    void noLineIsSuperfluous() {
        Set<String> tables = GIVEN_OUT.stream().map(TableContract::name).collect(Collectors.toSet());
        assertThat(TABLES.stream().map(line -> line.getField("table")).filter(table -> !tables.contains(table)))
                .as("take the lines of these tables, which no release has, out of %stables.csv", FOLDER)
                .isEmpty();
        Set<String> used = GIVEN_OUT.stream()
                .flatMap(table -> table.columns().stream().map(column -> lineOf(table, column)))
                .collect(Collectors.toSet());
        assertThat(COLUMN_LINES.stream().filter(line -> !used.contains(line)))
                .as("take these lines, which no column needs, out of %scolumns.csv", FOLDER)
                .isEmpty();
        Set<List<String>> general = COLUMNS.stream()
                .filter(line -> line.getField("table").isEmpty())
                .map(TableWordsTest::withoutTable)
                .collect(Collectors.toSet());
        assertThat(COLUMNS.stream()
                        .filter(line -> !line.getField("table").isEmpty() && general.contains(withoutTable(line)))
                        .map(TableWordsTest::key))
                .as("take these lines, which say what the line of every table says, out of %scolumns.csv", FOLDER)
                .isEmpty();
    }

    @Test
    void linesStandOnceAndInOrder() {
        assertThat(TABLES).extracting(line -> line.getField("table")).isSorted().doesNotHaveDuplicates();
        assertThat(COLUMNS)
                .as("lines of %scolumns.csv, by table and column", FOLDER)
                .isSortedAccordingTo(Comparator.<NamedCsvRecord, String>comparing(line -> line.getField("table"))
                        .thenComparing(line -> line.getField("column")));
        assertThat(COLUMNS).extracting(TableWordsTest::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void titlesAndHeadingsAreShortAndTellTablesAndColumnsApart(Language language) {
        TableWords words = TableWords.of(language);
        assertThat(GIVEN_OUT)
                .extracting(words::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("\\S+( \\S+){1,5}"));
        for (TableContract table : GIVEN_OUT) {
            List<String> headings = table.columns().stream()
                    .map(column -> words.heading(table, column))
                    .toList();
            assertThat(headings)
                    .as("headings of %s", table.name())
                    .doesNotHaveDuplicates()
                    .allMatch(heading -> heading.matches("\\S.*\\S|\\S") && heading.length() <= LONGEST_HEADING);
        }
    }

    /** The English meaning says why a value may be missing; the Spanish one must not keep it back. */
    @Test
    void spanishSaysWhatAMissingValueMeansWhereOneMayBeAndNowhereElse() {
        TableWords words = TableWords.of(Language.ES);
        for (TableContract table : GIVEN_OUT) {
            assertThat(words.purpose(table)).as(table.name()).matches("[\\p{Lu}«].*\\.");
            for (Column column : table.columns()) {
                String meaning = words.meaning(table, column);
                assertThat(meaning).as("%s.%s", table.name(), column.name()).matches("[\\p{Lu}«].*\\.");
                assertThat(meaning.matches("(?i).*\\bvacío (si|donde|en|con|sin|después)\\b.*"))
                        .as(
                                "meaning_es of %s.%s says \"vacío si …\" or the like if, and only if, a row may have no"
                                        + " value: %s",
                                table.name(), column.name(), meaning)
                        .isEqualTo(!column.required());
            }
        }
    }

    @Test
    void eachLanguageIsFreeOfTheOther() {
        for (NamedCsvRecord line :
                Stream.concat(TABLES.stream(), COLUMNS.stream()).toList()) {
            for (String field : line.getHeader()) {
                String text = QUOTED.matcher(line.getField(field)).replaceAll("");
                if (field.endsWith("_es")) {
                    assertThat(ENGLISH.matcher(text).results().map(found -> found.group()))
                            .as("%s of %s: %s", field, line.getFields(), text)
                            .isEmpty();
                } else if (field.endsWith("_en")) {
                    assertThat(text).doesNotContainPattern(SPANISH);
                }
            }
        }
    }

    @Test
    void theLineOfATableWinsOverTheLineOfEveryTable() {
        TableWords spanish = TableWords.of(Language.ES);
        TableContract rate = IncidenceTables.INCIDENCE_RATE;
        assertThat(spanish.heading(SurveyTables.SURVEY_ESTIMATE, SurveyTables.SURVEY_ESTIMATE.column("period")))
                .isEqualTo("Edición");
        assertThat(spanish.heading(rate, rate.column("period"))).isEqualTo("Mes o año");
        assertThat(spanish.heading(rate, rate.column("upper"))).isEqualTo("Límite superior");
        assertThat(spanish.title(ContentTables.GOAL)).isEqualTo("Matriz de metas");
    }

    @Test
    void englishMeaningsAreThoseOfTheContracts() {
        TableWords english = TableWords.of(Language.EN);
        Column period = SurveyTables.SURVEY_CHANGE.column("period");
        assertThat(english.heading(SurveyTables.SURVEY_CHANGE, period)).isEqualTo("Later edition");
        assertThat(english.meaning(SurveyTables.SURVEY_CHANGE, period)).isEqualTo("The later edition.");
        assertThat(english.purpose(CatalogueTables.ANSWER)).isEqualTo("An answer a question takes.");
    }

    @Test
    void aTableWithoutWordsIsRefusedByName() {
        TableContract persons = SurveyTables.surveyPerson("ensu", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableWords.of(Language.ES).title(persons))
                .withMessage("table must have a line in tables.csv: was \"ensu_person\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableWords.of(Language.ES).heading(persons, persons.column("psu")))
                .withMessage("column must have a line in columns.csv: was \"ensu_person.psu\"");
    }

    /** The line whose words a column has: its table's own, else that of every table. */
    private static String lineOf(TableContract table, Column column) {
        String own = table.name() + "," + column.name();
        return COLUMN_LINES.contains(own) ? own : "," + column.name();
    }

    private static String key(NamedCsvRecord line) {
        return line.getField("table") + "," + line.getField("column");
    }

    private static List<String> withoutTable(NamedCsvRecord line) {
        return line.getFields().subList(1, line.getFieldCount());
    }

    private static List<NamedCsvRecord> read(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(ProjectFiles.path(FOLDER + file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
