package org.atalaya.ingestion.interpret;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.TableContract;

/**
 * Turns the records of a survey's person table into rows of {@code SURVEY_person}, by the edition's
 * codebook. No session, no file: what it needs comes with the constructor. It remembers the
 * persons it has seen, so it is for one file.
 */
public final class PersonInterpreter {

    private static final String NOT_ASKED = "not_asked";
    private static final String UNLISTED = "unlisted";
    private static final String NOT_SPECIFIED = "not_specified";
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int STATE_DIGITS = 2;
    private static final int MUNICIPALITY_DIGITS = 5;

    private final String file;
    private final Codebooks.Entry codebook;
    private final Places places;
    private final TableContract table;
    private final String sourceRelease;
    private final int ownWidth;
    private final Map<String, Integer> position = new HashMap<>();
    private final Map<String, Long> firstRecord = new HashMap<>();

    /**
     * The places the catalogue knows.
     *
     * @param municipalities codes of all municipalities or comunas of the survey's country
     * @param members city and municipality, {@code 28 15058}, of the edition; empty if the catalogue has
     *     none for it
     */
    public record Places(Set<String> municipalities, Set<String> members) implements Serializable {}

    /**
     * Binds a codebook to a file.
     *
     * @param file name of the file, for messages
     * @param header names of its columns and of those joined to them
     * @param ownWidth number of its own columns
     * @param codebook the edition's codebook
     * @param places what the catalogue knows
     * @param table contract of the rows
     * @param sourceRelease what the rows cite
     * @throws RefusedInput if the header lacks a column the codebook names, or has it twice
     */
    public PersonInterpreter(
            String file,
            List<String> header,
            int ownWidth,
            Codebooks.Entry codebook,
            Places places,
            TableContract table,
            String sourceRelease) {
        this.file = file;
        this.codebook = codebook;
        this.places = places;
        this.table = table;
        this.sourceRelease = sourceRelease;
        this.ownWidth = ownWidth;
        codebook.book().columns().forEach((column, use) -> {
            int at = SurveyCodebook.positionOf(column, header);
            if (at < 0) {
                throw new RefusedInput(file + " has no column " + column + ", which codebook " + codebook.file()
                        + " says holds " + use + "; is it the person table of "
                        + codebook.edition().period()
                        + " as published?");
            }
            if (header.lastIndexOf(header.get(at)) != at) {
                throw new RefusedInput(file + " has column " + column + " twice; a column may stand once.");
            }
            position.put(column, at);
        });
    }

    /**
     * Interprets one record.
     *
     * @throws RefusedInput if the record says it is of another edition
     */
    public Interpreted interpret(PersonRecord record) {
        SurveyCodebook.Design design = codebook.book().design();
        List<DataProblem> problems = new ArrayList<>();
        int fields = record.own().fields().size();
        if (fields != ownWidth) {
            problems.add(new DataProblem(
                    ProblemKind.RECORD_WIDTH, record.own().number(), "", fields + " fields", ownWidth + " fields"));
            return new Interpreted(new Object[table.columns().size()], problems);
        }
        refuseOtherEdition(record);
        record.unmatched()
                .forEach((joined, found) -> problems.add(new DataProblem(
                        found == 0 ? ProblemKind.NO_JOINED_RECORD : ProblemKind.REPEATED_JOINED_RECORD,
                        record.own().number(),
                        joined,
                        found + " records",
                        "one record of the person")));
        Map<String, Object> row = new HashMap<>();
        row.put("period", codebook.edition().period());
        row.put("person", required(record, design.person(), problems));
        row.put("psu", required(record, design.psu(), problems));
        row.put("stratum", required(record, design.stratum(), problems));
        row.put("panel_psu", design.panelPsu().isEmpty() ? null : required(record, design.panelPsu(), problems));
        SurveyCodebook.Weights weights = design.weight();
        row.put("weight", weight(record, weights.all(), problems));
        row.put(
                "municipality_weight",
                weights.municipality() == null ? null : weight(record, weights.municipality(), problems));
        row.put("series_weight", weights.series() == null ? null : seriesWeight(record, weights.series()));
        row.put("city_code", design.city() == null ? null : required(record, List.of(design.city()), problems));
        row.put("state_code", padded(required(record, List.of(design.state()), problems), STATE_DIGITS));
        row.put("municipality_code", design.municipality() == null ? null : municipality(record, problems));
        row.put("region_code", region(record));
        row.put("sex", sex(record, problems));
        row.put("age", age(record, problems));
        row.put("source_release", sourceRelease);
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            String column = table.columns().get(i).name();
            values[i] = row.containsKey(column) ? row.get(column) : answer(record, column, problems);
        }
        Interpreted interpreted = new Interpreted(values, problems);
        if (!interpreted.rejected()) {
            findRepeat(record).ifPresent(problems::add);
        }
        return interpreted;
    }

    private void refuseOtherEdition(PersonRecord record) {
        String column = codebook.book().design().period();
        if (column == null) {
            return;
        }
        String found = field(record, column);
        if (!codebook.edition().isOf(found)) {
            throw new RefusedInput(file + " says " + column + "=" + found + " at record "
                    + record.own().number() + ", but edition "
                    + codebook.edition().period() + " says "
                    + codebook.edition().periodCode() + " in every record: a file may hold one edition.");
        }
    }

    /** Only records that can be used count: a person whose first one cannot is taken from the next. */
    private Optional<DataProblem> findRepeat(PersonRecord record) {
        String column = String.join("+", codebook.book().design().person());
        String person = fields(record, codebook.book().design().person());
        Long first = firstRecord.putIfAbsent(person, record.own().number());
        return first == null
                ? Optional.empty()
                : Optional.of(new DataProblem(
                        ProblemKind.REPEATED_PERSON, record.own().number(), column, person, "only at record " + first));
    }

    private String field(PersonRecord record, String column) {
        if (column.equals(SurveyCodebook.PLACE_IN_FILE)) {
            return Long.toString(record.own().number());
        }
        int at = position.get(column);
        return at < ownWidth ? record.own().fields().get(at) : record.joined().get(at - ownWidth);
    }

    /** Several columns as one value: a blank between, so that 1 and 11 are not 11 and 1. */
    private String fields(PersonRecord record, List<String> columns) {
        return columns.stream().map(column -> field(record, column)).collect(Collectors.joining(" "));
    }

    private String required(PersonRecord record, List<String> columns, List<DataProblem> problems) {
        for (String column : columns) {
            if (field(record, column).isEmpty()) {
                problems.add(new DataProblem(
                        ProblemKind.DESIGN_VALUE_MISSING,
                        record.own().number(),
                        column,
                        "",
                        "a value in every record"));
            }
        }
        return fields(record, columns);
    }

    /** Whether what a column holds is not known because its table has not one record of the person. */
    private static boolean unmatched(PersonRecord record, String column) {
        return SurveyCodebook.joinedColumn(column)
                .map(joined -> record.unmatched().containsKey(joined.table()))
                .orElse(false);
    }

    private Double weight(PersonRecord record, String column, List<DataProblem> problems) {
        String text = field(record, column);
        double weight = number(text);
        if (weight > 0 && Double.isFinite(weight)) {
            return weight;
        }
        problems.add(new DataProblem(
                ProblemKind.WEIGHT_NOT_POSITIVE, record.own().number(), column, text, "a positive number"));
        return 0.0;
    }

    /** Whoever is not of the series of earlier editions has no weight in it. */
    private Double seriesWeight(PersonRecord record, String column) {
        double weight = number(field(record, column));
        return weight > 0 && Double.isFinite(weight) ? weight : null;
    }

    /** A number with what the codebook allows before its decimals; 0 if the text is none. */
    private double number(String text) {
        String decimals = codebook.book().design().weight().decimals();
        String pointed = decimals.contains(",") ? text.replace(',', '.') : text;
        return NUMBER.matcher(pointed).matches() ? Double.parseDouble(pointed) : 0;
    }

    /** A code some copies lost the zeros of. */
    private static String padded(String code, int digits) {
        return "0".repeat(Math.max(0, digits - code.length())) + code;
    }

    /** The column holds the number within the state, or the whole code, whose state it then begins with. */
    private String municipality(PersonRecord record, List<DataProblem> problems) {
        SurveyCodebook.Design design = codebook.book().design();
        String held = required(record, List.of(design.municipality()), problems);
        String code = held.length() > MUNICIPALITY_DIGITS - STATE_DIGITS
                ? padded(held, MUNICIPALITY_DIGITS)
                : field(record, design.state()) + held;
        if (!places.municipalities().contains(code)) {
            problems.add(new DataProblem(
                    ProblemKind.UNKNOWN_MUNICIPALITY,
                    record.own().number(),
                    design.municipality(),
                    code,
                    "a code of the municipality catalogue"));
        } else if (!places.members().isEmpty() && design.city() != null) {
            String city = field(record, design.city());
            if (!places.members().contains(city + " " + code)) {
                problems.add(new DataProblem(
                        ProblemKind.UNLISTED_CITY_MEMBER,
                        record.own().number(),
                        design.municipality(),
                        code,
                        "a municipality of city " + city));
            }
        }
        return code;
    }

    private String sex(PersonRecord record, List<DataProblem> problems) {
        SurveyCodebook.Sex sex = codebook.book().sex();
        if (sex == null || unmatched(record, sex.column())) {
            return NOT_SPECIFIED;
        }
        String code = field(record, sex.column());
        String value = sex.codes().get(code);
        if (value == null) {
            problems.add(new DataProblem(
                    ProblemKind.UNLISTED_SEX,
                    record.own().number(),
                    sex.column(),
                    code,
                    String.join(", ", sex.codes().keySet())));
            return NOT_SPECIFIED;
        }
        return value;
    }

    private String age(PersonRecord record, List<DataProblem> problems) {
        SurveyCodebook.Age age = codebook.book().age();
        if (age == null) {
            return NOT_SPECIFIED;
        }
        String text = field(record, age.column());
        if (unmatched(record, age.column()) || age.notSpecified().contains(text)) {
            return NOT_SPECIFIED;
        }
        if (!age.groups().isEmpty()) {
            return ageGroup(record, age, text, problems);
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= age.youngest()) {
            return Integer.toString(Integer.parseInt(text));
        }
        problems.add(new DataProblem(
                ProblemKind.UNLISTED_AGE, record.own().number(), age.column(), text, age.youngest() + " or more"));
        return NOT_SPECIFIED;
    }

    private static String ageGroup(
            PersonRecord record, SurveyCodebook.Age age, String code, List<DataProblem> problems) {
        String group = age.groups().get(code);
        if (group == null) {
            problems.add(new DataProblem(
                    ProblemKind.UNLISTED_AGE,
                    record.own().number(),
                    age.column(),
                    code,
                    String.join(", ", age.groups().keySet())));
            return NOT_SPECIFIED;
        }
        return group;
    }

    private String answer(PersonRecord record, String concept, List<DataProblem> problems) {
        SurveyCodebook.Answer where = codebook.book().answers().get(concept);
        if (where == null || where.column() == null) {
            return NOT_ASKED;
        }
        if (SurveyCodebook.joinedColumn(where.column())
                .filter(joined -> SurveyCodebook.ofManyRecords(joined.table()))
                .isPresent()) {
            return answerOfMany(record, concept, where);
        }
        if (unmatched(record, where.column())) {
            return UNLISTED;
        }
        Map<String, String> coding = codebook.coding(concept);
        String code = field(record, where.column());
        String answer = coding.get(code);
        if (answer == null) {
            problems.add(new DataProblem(
                    ProblemKind.UNLISTED_ANSWER,
                    record.own().number(),
                    where.column(),
                    code,
                    coding.keySet().stream()
                            .map(known -> known.isEmpty() ? "empty" : known)
                            .collect(Collectors.joining(", "))));
            return UNLISTED;
        }
        return answer;
    }

    /** The first answer of the coding that any of the person's records in the table has; that table is read by itself too. */
    private String answerOfMany(PersonRecord record, String concept, SurveyCodebook.Answer where) {
        List<String> codes = List.of(field(record, where.column()).split(PersonRecords.BETWEEN, -1));
        return codebook.coding(concept).entrySet().stream()
                .filter(coded -> codes.contains(coded.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNLISTED);
    }

    private String region(PersonRecord record) {
        String column = codebook.book().design().region();
        String code = column == null ? "" : field(record, column);
        return code.isEmpty() ? null : code;
    }
}
