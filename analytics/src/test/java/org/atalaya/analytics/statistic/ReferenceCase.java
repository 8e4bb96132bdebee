package org.atalaya.analytics.statistic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;

/**
 * A folder of {@code src/test/resources/reference}: rows, and what R computed from them.
 *
 * @param columns column → its texts, the rows in the order of the design
 * @param strata stratum of each row
 * @param psus PSU of each row
 * @param weights weight of each row
 * @param expected rows of expected.csv
 */
record ReferenceCase(
        Map<String, String[]> columns,
        String[] strata,
        String[] psus,
        double[] weights,
        List<NamedCsvRecord> expected) {

    private static final Path FOLDER = Path.of("src/test/resources/reference");

    /**
     * Reads a case.
     *
     * @param name its folder
     * @param stratum column of the stratum; empty if there is only one
     * @param psu column of the PSU
     * @param weight column of the weight
     */
    static ReferenceCase read(String name, String stratum, String psu, String weight) throws IOException {
        List<NamedCsvRecord> input = records(FOLDER.resolve(name).resolve("input.csv"));
        Map<String, String[]> columns = new LinkedHashMap<>();
        for (String column : input.get(0).getHeader()) {
            columns.put(column, input.stream().map(row -> row.getField(column)).toArray(String[]::new));
        }
        String[] strata = stratum.isEmpty() ? filled(input.size(), "the only one") : columns.get(stratum);
        int[] order = SampleDesign.order(strata, columns.get(psu));
        columns.replaceAll((column, values) -> ordered(values, order));
        return new ReferenceCase(
                columns,
                ordered(strata, order),
                columns.get(psu),
                Arrays.stream(columns.get(weight))
                        .mapToDouble(Double::parseDouble)
                        .toArray(),
                records(FOLDER.resolve(name).resolve("expected.csv")));
    }

    /** The design under R's {@code survey.lonely.psu}. */
    SampleDesign design(String policy) {
        return SampleDesign.of(strata, psus, weights, lonelyPsu(policy));
    }

    /** The design somebody declares who filters rows first. */
    SampleDesign designOf(int[] rows, String policy) {
        return SampleDesign.of(
                ordered(strata, rows),
                ordered(psus, rows),
                Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray(),
                lonelyPsu(policy));
    }

    /** R's "remove" drops a stratum of one PSU, which is what taking it with certainty comes to. */
    private static LonelyPsu lonelyPsu(String policy) {
        return switch (policy) {
            case "fail" -> LonelyPsu.WITHHOLD;
            case "remove", "certainty" -> LonelyPsu.CERTAINTY;
            case "adjust" -> LonelyPsu.ADJUST;
            case "average" -> LonelyPsu.AVERAGE;
            default -> throw new IllegalArgumentException(policy);
        };
    }

    /** A column as numbers; a missing value is not a number. */
    double[] numbers(String column) {
        return Arrays.stream(columns.get(column))
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    /**
     * Rows of a domain.
     *
     * @param domain {@code column=value} joined by {@code ;}, or empty for everyone
     * @param variables columns that must not be missing
     */
    int[] rows(String domain, double[]... variables) {
        return IntStream.range(0, weights.length)
                .filter(row ->
                        domain.isEmpty() || Arrays.stream(domain.split(";")).allMatch(part -> holds(part, row)))
                .filter(row -> Arrays.stream(variables).noneMatch(variable -> Double.isNaN(variable[row])))
                .toArray();
    }

    private boolean holds(String part, int row) {
        String[] sides = part.split("=");
        return columns.get(sides[0])[row].equals(sides[1]);
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static String[] ordered(String[] values, int[] order) {
        return Arrays.stream(order).mapToObj(row -> values[row]).toArray(String[]::new);
    }

    private static String[] filled(int size, String text) {
        String[] values = new String[size];
        Arrays.fill(values, text);
        return values;
    }
}
