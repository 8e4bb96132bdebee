package org.atalaya.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.store.Column;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;

/**
 * Writes rows of a table as CSV that spreadsheets open as it is: UTF-8 with a byte order mark; with commas and
 * decimal points, or with semicolons and decimal commas. A text a spreadsheet would take for a formula stands
 * behind an apostrophe.
 */
public final class TableCsv {

    /** The parameter that says what stands between values. */
    static final String SEPARATOR = "separator";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /** What stands between values, and with it what stands before decimals. */
    enum Separator {
        COMMA(',', '.'),
        SEMICOLON(';', ',');

        private final char between;
        private final char decimal;

        Separator(char between, char decimal) {
            this.between = between;
            this.decimal = decimal;
        }

        /** The one an address asks for; the comma if it does not say. */
        static Separator of(Map<String, List<String>> parameters, Language language) {
            Optional<String> asked = TableRequest.single(parameters, SEPARATOR, language);
            if (asked.isEmpty() || asked.get().equals("comma")) {
                return COMMA;
            }
            if (asked.get().equals("semicolon")) {
                return SEMICOLON;
            }
            throw new BadRequest(SEPARATOR, asked.get(), "comma, semicolon");
        }
    }

    private TableCsv() {}

    /**
     * Writes rows that are of no table.
     *
     * @param header names of the columns
     * @param rows one value per column, empty where it is missing
     * @param parameters of the address, which says what stands between values
     * @throws BadRequest if it says that wrongly
     */
    public static byte[] write(
            List<String> header,
            List<List<Optional<Object>>> rows,
            Map<String, List<String>> parameters,
            Language language)
            throws IOException {
        return write(header, rows, Separator.of(parameters, language));
    }

    static byte[] write(TableDocument document, Separator separator) throws IOException {
        return write(document.question().columns().stream().map(Column::name).toList(), document.rows(), separator);
    }

    private static byte[] write(List<String> header, List<List<Optional<Object>>> rows, Separator separator)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator.between)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer)) {
            csv.writeRecord(header);
            for (List<Optional<Object>> row : rows) {
                csv.writeRecord(row.stream()
                        .map(value -> value.map(known -> cell(known, separator)).orElse(""))
                        .toList());
            }
        }
        return bytes.toByteArray();
    }

    private static String cell(Object value, Separator separator) {
        if (value instanceof String text) {
            return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
        return value instanceof Double ? value.toString().replace('.', separator.decimal) : value.toString();
    }
}
