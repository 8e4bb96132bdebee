package org.atalaya.ingestion.interpret;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.atalaya.ingestion.raw.RawTable.RawRecord;

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

    private final String file;
    private final Codebooks.Entry codebook;
    private final Places places;
    private final TableContract table;
    private final String sourceRelease;
    private final int width;
    private final Map<String, Integer> position = new HashMap<>();
    private final Map<String, Long> firstRecord = new HashMap<>();

    /**
     * The places the catalogue knows.
     *
     * @param municipalities codes of all municipalities
     * @param members city and municipality, {@code 28 15058}, of the edition; empty if the catalogue has
     *     none for it
     */
    public record Places(Set<String> municipalities, Set<String> members) implements Serializable {}

    /**
     * Binds a codebook to a file.
     *
     * @param file name of the file, for messages
     * @param header its header
     * @param codebook the edition's codebook
     * @param places what the catalogue knows
     * @param table contract of the rows
     * @param sourceRelease what the rows cite
     * @throws RefusedInput if the header lacks a column the codebook names, or has it twice
     */
    public PersonInterpreter(
            String file,
            List<String> header,
            Codebooks.Entry codebook,
            Places places,
            TableContract table,
            String sourceRelease) {
        this.file = file;
        this.codebook = codebook;
        this.places = places;
        this.table = table;
        this.sourceRelease = sourceRelease;
        this.width = header.size();
        requiredColumns(codebook.book()).forEach((column, use) -> {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new RefusedInput(file + " has no column " + column + ", which codebook " + codebook.file()
                        + " says holds " + use + "; is it the person table of "
                        + codebook.edition().period()
                        + " as published?");
            }
            if (header.lastIndexOf(column) != at) {
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
    public Interpreted interpret(RawRecord record) {
        SurveyCodebook.Design design = codebook.book().design();
        List<DataProblem> problems = new ArrayList<>();
        if (record.fields().size() != width) {
            problems.add(new DataProblem(
                    ProblemKind.RECORD_WIDTH,
                    record.number(),
                    "",
                    record.fields().size() + " fields",
                    width + " fields"));
            return new Interpreted(new Object[table.columns().size()], problems);
        }
        refuseOtherEdition(record);
        Map<String, Object> row = new HashMap<>();
        row.put("period", codebook.edition().period());
        row.put("person", required(record, design.person(), problems));
        row.put("psu", required(record, design.psu(), problems));
        row.put("stratum", required(record, design.stratum(), problems));
        row.put("panel_psu", required(record, design.panelPsu(), problems));
        row.put("weight", weight(record, problems));
        row.put("city_code", required(record, design.city(), problems));
        row.put("state_code", required(record, design.state(), problems));
        row.put("municipality_code", municipality(record, problems));
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

    private static Map<String, String> requiredColumns(SurveyCodebook book) {
        Map<String, String> columns = new LinkedHashMap<>();
        SurveyCodebook.Design design = book.design();
        columns.put(design.period(), "the period");
        columns.put(design.person(), "the person's id");
        columns.put(design.psu(), "the primary sampling unit");
        columns.put(design.stratum(), "the design stratum");
        columns.put(design.panelPsu(), "the primary sampling unit of every edition");
        columns.put(design.weight(), "the weight");
        columns.put(design.city(), "the city");
        columns.put(design.state(), "the state");
        columns.put(design.municipality(), "the municipality");
        if (design.region() != null) {
            columns.put(design.region(), "the part of the city");
        }
        columns.put(book.sex().column(), "sex");
        columns.put(book.age().column(), "age");
        book.answers().forEach((concept, answer) -> columns.put(answer.column(), concept));
        return columns;
    }

    private void refuseOtherEdition(RawRecord record) {
        String column = codebook.book().design().period();
        String found = field(record, column);
        if (!found.equals(codebook.edition().periodCode())) {
            throw new RefusedInput(file + " says " + column + "=" + found + " at record " + record.number()
                    + ", but the file of " + codebook.edition().period() + " says "
                    + codebook.edition().periodCode() + ": it holds another edition than its name.");
        }
    }

    /** Only records that can be used count: a person whose first one cannot is taken from the next. */
    private Optional<DataProblem> findRepeat(RawRecord record) {
        String column = codebook.book().design().person();
        String person = field(record, column);
        Long first = firstRecord.putIfAbsent(person, record.number());
        return first == null
                ? Optional.empty()
                : Optional.of(new DataProblem(
                        ProblemKind.REPEATED_PERSON, record.number(), column, person, "only at record " + first));
    }

    private String field(RawRecord record, String column) {
        return record.fields().get(position.get(column));
    }

    private String required(RawRecord record, String column, List<DataProblem> problems) {
        String value = field(record, column);
        if (value.isEmpty()) {
            problems.add(new DataProblem(
                    ProblemKind.DESIGN_VALUE_MISSING, record.number(), column, "", "a value in every record"));
        }
        return value;
    }

    private Double weight(RawRecord record, List<DataProblem> problems) {
        String column = codebook.book().design().weight();
        String text = field(record, column);
        double weight = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
        if (weight > 0 && Double.isFinite(weight)) {
            return weight;
        }
        problems.add(
                new DataProblem(ProblemKind.WEIGHT_NOT_POSITIVE, record.number(), column, text, "a positive number"));
        return 0.0;
    }

    private String municipality(RawRecord record, List<DataProblem> problems) {
        SurveyCodebook.Design design = codebook.book().design();
        String code = field(record, design.state()) + required(record, design.municipality(), problems);
        if (!places.municipalities().contains(code)) {
            problems.add(new DataProblem(
                    ProblemKind.UNKNOWN_MUNICIPALITY,
                    record.number(),
                    design.municipality(),
                    code,
                    "a code of the municipality catalogue"));
        } else if (!places.members().isEmpty()) {
            String city = field(record, design.city());
            if (!places.members().contains(city + " " + code)) {
                problems.add(new DataProblem(
                        ProblemKind.UNLISTED_CITY_MEMBER,
                        record.number(),
                        design.municipality(),
                        code,
                        "a municipality of city " + city));
            }
        }
        return code;
    }

    private String sex(RawRecord record, List<DataProblem> problems) {
        SurveyCodebook.Sex sex = codebook.book().sex();
        String code = field(record, sex.column());
        String value = sex.codes().get(code);
        if (value == null) {
            problems.add(new DataProblem(
                    ProblemKind.UNLISTED_SEX,
                    record.number(),
                    sex.column(),
                    code,
                    String.join(", ", sex.codes().keySet())));
            return NOT_SPECIFIED;
        }
        return value;
    }

    private String age(RawRecord record, List<DataProblem> problems) {
        SurveyCodebook.Age age = codebook.book().age();
        String text = field(record, age.column());
        if (age.notSpecified().contains(text)) {
            return NOT_SPECIFIED;
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= age.youngest()) {
            return Integer.toString(Integer.parseInt(text));
        }
        problems.add(new DataProblem(
                ProblemKind.UNLISTED_AGE, record.number(), age.column(), text, age.youngest() + " or more"));
        return NOT_SPECIFIED;
    }

    private String answer(RawRecord record, String concept, List<DataProblem> problems) {
        SurveyCodebook.Answer where = codebook.book().answers().get(concept);
        if (where == null) {
            return NOT_ASKED;
        }
        Map<String, String> coding = codebook.coding(concept);
        String code = field(record, where.column());
        String answer = coding.get(code);
        if (answer == null) {
            problems.add(new DataProblem(
                    ProblemKind.UNLISTED_ANSWER,
                    record.number(),
                    where.column(),
                    code,
                    coding.keySet().stream()
                            .map(known -> known.isEmpty() ? "empty" : known)
                            .collect(Collectors.joining(", "))));
            return UNLISTED;
        }
        return answer;
    }

    private String region(RawRecord record) {
        String column = codebook.book().design().region();
        String code = column == null ? "" : field(record, column);
        return code.isEmpty() ? null : code;
    }
}
