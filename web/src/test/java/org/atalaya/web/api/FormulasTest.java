package org.atalaya.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.table.TableQuestion;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.web.shared.Language;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote into a text is a text in every file a spreadsheet opens, and what is a number stays one. */
class FormulasTest {

    private static final double NEGATIVE = -0.25;
    private static final long COUNT = -3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
            })
    void aTextThatLooksLikeAFormulaIsAText(String text) throws IOException {
        TableDocument document = document(text);
        for (TableCsv.Separator separator : TableCsv.Separator.values()) {
            String cell = csv(document, separator);
            assertThat(cell.replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
        }
        Cell cell = sheet(document).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nezahualcóyotl", "1+1", "a=b", "MX-MEX", "'quoted'"})
    void anyOtherTextIsAsItWas(String text) throws IOException {
        assertThat(csv(document(text), TableCsv.Separator.COMMA)).startsWith(text + ",");
    }

    @Test
    void numbersBelowZeroAreNumbers() throws IOException {
        TableDocument document = document("a");
        assertThat(csv(document, TableCsv.Separator.COMMA)).isEqualTo("a,-0.25,-3");
        assertThat(csv(document, TableCsv.Separator.SEMICOLON)).isEqualTo("a;-0,25;-3");
        Row row = sheet(document);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber().doubleValue()).isEqualTo(NEGATIVE);
        assertThat(row.getCell(2).asNumber().longValue()).isEqualTo(COUNT);
    }

    /** The record of the only row, without the heading. */
    private static String csv(TableDocument document, TableCsv.Separator separator) throws IOException {
        String text = new String(TableCsv.write(document, separator), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\r\n") + 2).replaceFirst("\r\n$", "");
    }

    private static Row sheet(TableDocument document) throws IOException {
        byte[] bytes = TableSheet.write(document, Language.ES);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).findFirst().orElseThrow();
        }
    }

    private static TableDocument document(String text) {
        TableQuestion question = new TableQuestion(
                SurveyTables.SURVEY_ESTIMATE,
                List.of(),
                Stream.of("territory_name", "value", "n")
                        .map(SurveyTables.SURVEY_ESTIMATE::column)
                        .toList(),
                List.of());
        return new TableDocument(
                "2026-01-01.1",
                Instant.EPOCH,
                "https://observatorio.example/",
                question,
                0,
                1,
                List.of(List.of(Optional.of(text), Optional.of(NEGATIVE), Optional.of(COUNT))),
                List.of(),
                List.of());
    }
}
