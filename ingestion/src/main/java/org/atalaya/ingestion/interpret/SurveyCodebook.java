package org.atalaya.ingestion.interpret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.data.check.Require;
import org.atalaya.data.time.Period;

/**
 * What the columns of a survey's person table mean in one edition or in a run of equal editions: a
 * file of data/codebooks. No code knows a mnemonic; an edition with other columns is another codebook.
 * What a survey asks of households or crimes is a sample of its own, with a codebook of its own: its
 * "person" is then the household or the crime.
 *
 * <p>A column of the person table stands by its name; one of a table joined to it as {@code table.NAME};
 * where the edition's dictionary leaves open which of two names it has, as {@code NAME|OTHER}. A table
 * joined as {@code table[]} may have any number of records of the person; a column of it,
 * {@code table[].NAME}, has all their values, and the answer is the first of its coding any of them has.
 * Every key must stand in the file, so that what an edition lacks is said, not forgotten.
 *
 * @param survey the survey's id
 * @param verified how the codebook was proved: microdata or dictionary
 * @param confirmedBy role of who confirmed a codebook proved by its dictionary only; empty in a draft
 * @param editions the editions it holds for
 * @param personTable the person table, as the names of its files call it
 * @param joined tables of the same edition looked up for each person: table → column of the person
 *     table → column of the table, which must be equal
 * @param encodings character sets the files may be written in, the one to try first first
 * @param lonelyPsu what the survey's publisher does with strata of one PSU
 * @param rejectedRowsLimit largest share of records that may be rejected, 0..1
 * @param design columns of the sample design
 * @param sex column and codes of sex; missing if the sample is not of persons
 * @param age column and codes of age; missing if the sample is not of persons
 * @param answers concept → column and coding
 */
public record SurveyCodebook(
        String survey,
        String verified,
        @JsonProperty("confirmed_by") String confirmedBy,
        List<Edition> editions,
        @JsonProperty("person_table") String personTable,
        Map<String, Map<String, String>> joined,
        List<String> encodings,
        @JsonProperty("lonely_psu") String lonelyPsu,
        @JsonProperty("rejected_rows_limit") double rejectedRowsLimit,
        Design design,
        Sex sex,
        Age age,
        Map<String, Answer> answers)
        implements Serializable {

    /** Stands where a column does: the number of the record in its file. */
    static final String PLACE_IN_FILE = "#";

    private static final String MANY = "[]";

    public SurveyCodebook {
        Require.text(survey, "survey of a codebook");
        Require.oneOf(verified, "verified", List.of("microdata", "dictionary"));
        confirmedBy = confirmedBy == null ? "" : confirmedBy.strip();
        Require.that(editions != null && !editions.isEmpty(), "editions", "name at least one", editions);
        Require.text(personTable, "person_table");
        Require.that(joined != null, "joined", "be a map, {} if no table is joined", joined);
        Require.that(encodings != null && !encodings.isEmpty(), "encodings", "name at least one", encodings);
        encodings.forEach(encoding ->
                Require.that(Charset.isSupported(encoding), "encodings", "be names of character sets", encoding));
        Require.oneOf(lonelyPsu, "lonely_psu", List.of("adjust", "certainty", "average", "withhold"));
        Require.that(
                rejectedRowsLimit >= 0 && rejectedRowsLimit < 1, "rejected_rows_limit", "be 0 to 1", rejectedRowsLimit);
        Require.that(design != null, "codebook", "have a design", survey);
        Require.that(answers != null && !answers.isEmpty(), "answers", "name at least one question", answers);
    }

    /** Whether somebody has still to confirm it. */
    public boolean draft() {
        return verified.equals("dictionary") && confirmedBy.isEmpty();
    }

    /** Every column it names, with what it holds, for messages. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>(design.columns());
        if (sex != null) {
            columns.put(sex.column(), "sex");
        }
        if (age != null) {
            columns.put(age.column(), "age");
        }
        answers.forEach((concept, answer) -> {
            if (answer.column() != null) {
                columns.put(answer.column(), concept);
            }
        });
        joined.forEach((table, key) ->
                key.keySet().forEach(column -> columns.putIfAbsent(column, "the key of table " + table)));
        return columns;
    }

    /**
     * Place in a header of a column as a codebook names it, the first of its names that stands there, else
     * the first that does but for its capitals; -1 if none does.
     */
    static int positionOf(String column, List<String> header) {
        return Stream.concat(
                        Stream.concat(Stream.of(column), Arrays.stream(column.split("\\|")))
                                .map(header::indexOf),
                        Arrays.stream(column.split("\\|")).map(name -> positionOfAnyCase(name, header)))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int positionOfAnyCase(String name, List<String> header) {
        return IntStream.range(0, header.size())
                .filter(at -> header.get(at).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a joined table may have any number of records of a person. */
    static boolean ofManyRecords(String table) {
        return table.endsWith(MANY);
    }

    /** A joined table's name without the sign that it may have many records of a person. */
    public static String tableName(String table) {
        return ofManyRecords(table) ? table.substring(0, table.length() - MANY.length()) : table;
    }

    /** Table and name of a column that stands in a joined table; empty for one of the person table. */
    public static Optional<Joined> joinedColumn(String column) {
        int dot = column.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.of(new Joined(column.substring(0, dot), column.substring(dot + 1)));
    }

    /** Names, in order, of the columns looked up in a joined table. */
    public List<String> columnsOf(String table) {
        List<String> names = new ArrayList<>();
        for (String column : columns().keySet()) {
            joinedColumn(column)
                    .filter(joinedColumn -> joinedColumn.table().equals(table))
                    .ifPresent(joinedColumn -> names.add(joinedColumn.name()));
        }
        return names;
    }

    /**
     * A column of a joined table.
     *
     * @param table the table
     * @param name the column
     */
    public record Joined(String table, String name) {}

    /**
     * One edition.
     *
     * @param period the edition in ISO text
     * @param periodCode what the column of the period holds in every record; ending in * what it begins
     *     with; empty if the edition has no such column and the names of its files tell it
     */
    public record Edition(
            String period, @JsonProperty("period_code") String periodCode) implements Serializable {
        public Edition {
            Period.parse(period);
            Require.that(
                    periodCode != null,
                    "period_code of edition " + period,
                    "be written, \"\" if no column tells the edition",
                    periodCode);
        }

        /** Whether a value of the column of the period is this edition's. */
        public boolean isOf(String code) {
            return periodCode.endsWith("*")
                    ? code.startsWith(periodCode.substring(0, periodCode.length() - 1))
                    : code.equals(periodCode);
        }
    }

    /**
     * Columns of the design. Several columns are one value when read one after the other.
     *
     * @param period the edition's code; missing if no column tells the edition
     * @param person what identifies the interview within the edition; {@code #}, its place in the file, if
     *     nothing does
     * @param psu primary sampling unit
     * @param stratum stratum
     * @param panelPsu number of the PSU that stays between editions; empty if the edition has none
     * @param weight expansion factors
     * @param city the city; missing if the sample speaks for the total only
     * @param state the state
     * @param municipality the municipality within the state, or with its state; missing if the edition has none
     * @param region part of the city; missing if the edition has none
     */
    public record Design(
            String period,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> person,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> psu,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> stratum,

            @JsonProperty("panel_psu") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> panelPsu,

            Weights weight,
            String city,
            String state,
            String municipality,
            String region)
            implements Serializable {
        public Design {
            requireColumns(person, "person");
            requireColumns(psu, "psu");
            requireColumns(stratum, "stratum");
            Require.that(panelPsu != null, "column of panel_psu", "be named, [] if the edition has none", panelPsu);
            Require.that(weight != null, "column of weight", "be named", weight);
            Require.text(state, "column of state");
        }

        private static void requireColumns(List<String> columns, String use) {
            Require.that(columns != null && !columns.isEmpty(), "column of " + use, "be named", columns);
        }

        private Map<String, String> columns() {
            Map<String, String> columns = new LinkedHashMap<>();
            if (period != null) {
                columns.put(period, "the period");
            }
            person.stream()
                    .filter(column -> !column.equals(PLACE_IN_FILE))
                    .forEach(column -> columns.put(column, "the person's id"));
            psu.forEach(column -> columns.putIfAbsent(column, "the primary sampling unit"));
            stratum.forEach(column -> columns.putIfAbsent(column, "the design stratum"));
            panelPsu.forEach(column -> columns.putIfAbsent(column, "the primary sampling unit of every edition"));
            weight.columns().forEach(columns::putIfAbsent);
            if (city != null) {
                columns.putIfAbsent(city, "the city");
            }
            columns.putIfAbsent(state, "the state");
            if (municipality != null) {
                columns.putIfAbsent(municipality, "the municipality");
            }
            if (region != null) {
                columns.putIfAbsent(region, "the part of the city");
            }
            return columns;
        }
    }

    /**
     * Columns of the expansion factors: which of them answers depends on the place asked for.
     *
     * @param all the weight of every place no other is named for
     * @param municipality the weight of municipalities and comunas; missing if the one of every place is theirs
     * @param series the weight that continues a series of earlier editions; missing if there is none
     * @param decimals what may stand before their decimals: a point, or a comma too
     */
    public record Weights(String all, String municipality, String series, String decimals) implements Serializable {
        public Weights {
            Require.text(all, "column of weight");
            Require.oneOf(decimals, "decimals of weight", List.of(".", ".,"));
        }

        /** The one weight of an edition that has no other. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Weights of(String all) {
            return new Weights(all, null, null, ".");
        }

        /** The weights by name. */
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public static Weights of(
                @JsonProperty("all") String all,
                @JsonProperty("municipality") String municipality,
                @JsonProperty("series") String series,
                @JsonProperty("decimals") String decimals) {
            return new Weights(all, municipality, series, decimals);
        }

        private Map<String, String> columns() {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put(all, "the weight");
            if (municipality != null) {
                columns.put(municipality, "the weight of municipalities or comunas");
            }
            if (series != null) {
                columns.put(series, "the weight of the series of earlier editions");
            }
            return columns;
        }
    }

    /** Column and codes of sex. */
    public record Sex(String column, Map<String, String> codes) implements Serializable {
        public Sex {
            Require.text(column, "column of sex");
            Require.that(codes != null && !codes.isEmpty(), "codes of sex", "name at least one", codes);
        }
    }

    /**
     * Column of age.
     *
     * @param column the column
     * @param youngest youngest age interviewed
     * @param notSpecified codes that are no age
     * @param groups code → group of ages, like 20-29 or 70+, if the edition gives no years; else empty
     */
    public record Age(
            String column,
            int youngest,
            @JsonProperty("not_specified") List<String> notSpecified,
            Map<String, String> groups)
            implements Serializable {
        public Age {
            Require.text(column, "column of age");
            Require.that(
                    notSpecified != null, "not_specified of age", "be a list, empty if there is none", notSpecified);
            Require.that(groups != null, "groups of age", "be a map, {} if the edition gives years", groups);
            groups.values()
                    .forEach(group -> Require.that(
                            group.matches("\\d{1,3}(-\\d{1,3}|\\+)"), "groups of age", "be like 20-29 or 70+", group));
        }
    }

    /**
     * Where an answer stands.
     *
     * @param column the column; missing if the edition asked the question and the base it is read from has no
     *     answers to it
     * @param coding name of the coding of its values
     */
    public record Answer(String column, String coding) implements Serializable {
        public Answer {
            Require.text(coding, "coding of an answer");
        }
    }
}
