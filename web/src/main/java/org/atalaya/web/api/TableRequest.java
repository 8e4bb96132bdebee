package org.atalaya.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.table.TableQuestion;
import org.atalaya.analytics.table.TableQuestion.Condition;
import org.atalaya.analytics.table.TableQuestion.Order;
import org.atalaya.analytics.table.TableQuestion.Test;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/**
 * What an address of the API asks of a table. Every column can be asked for by name: {@code country=MX},
 * several values by repeating it, {@code period.from} and {@code period.to} for a span, {@code value=} for
 * those that are missing.
 *
 * @param question the rows and columns
 * @param offset how many rows are left out at the beginning
 * @param limit how many rows at most
 */
public record TableRequest(TableQuestion question, long offset, int limit) {

    /** Rows of a page of JSON, if the address does not say. */
    static final int ROWS_OF_A_PAGE = 100;

    /** Rows of a page of JSON at most. */
    static final int MOST_ROWS_OF_A_PAGE = 10_000;

    /** Rows of a file made on request at most; whole tables are files of the release. */
    public static final int MOST_ROWS_OF_A_FILE = 100_000;

    static final String COLUMNS = "columns";
    static final String ORDER = "order";
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";
    static final String FROM = ".from";
    static final String TO = ".to";

    /** Parameters that are not about the table's rows: the release, the language of words, how a CSV is written. */
    static final Set<String> OF_THE_ANSWER = Set.of("release", "lang", TableCsv.SEPARATOR);

    private static final Set<String> OF_THE_PAGE = Set.of(COLUMNS, ORDER, LIMIT, OFFSET);

    /**
     * Reads the parameters of an address.
     *
     * @param table the table
     * @param parameters the parameters, each with its values
     * @param text words for what is allowed
     * @throws BadRequest if one of them cannot be used; it names which, and what is allowed
     */
    public static TableRequest of(TableContract table, Map<String, List<String>> parameters, Messages text) {
        return new Reader(table, parameters, text).read();
    }

    /** A reader of one address. */
    private record Reader(TableContract table, Map<String, List<String>> parameters, Messages text) {

        TableRequest read() {
            List<Condition> conditions = new ArrayList<>();
            parameters.forEach((name, values) -> {
                if (!OF_THE_PAGE.contains(name) && !OF_THE_ANSWER.contains(name)) {
                    conditions.add(condition(name, values));
                }
            });
            List<Column> columns =
                    single(COLUMNS).map(names -> columns(COLUMNS, names)).orElse(table.columns());
            List<Order> order = single(ORDER).map(this::order).orElse(List.of());
            return new TableRequest(
                    new TableQuestion(table, conditions, columns, order),
                    number(OFFSET, 0, Integer.MAX_VALUE),
                    number(LIMIT, ROWS_OF_A_PAGE, MOST_ROWS_OF_A_PAGE));
        }

        private Condition condition(String name, List<String> values) {
            Test test = name.endsWith(FROM) ? Test.AT_LEAST : name.endsWith(TO) ? Test.AT_MOST : Test.IS;
            String column = test == Test.IS ? name : name.substring(0, name.lastIndexOf('.'));
            if (!table.columnNames().contains(column)) {
                throw new BadRequest(
                        name, String.join(", ", values), text.text("api.allowed.parameters", parametersOf(table)));
            }
            Column asked = table.column(column);
            if (test == Test.IS && values.equals(List.of(""))) {
                return new Condition(asked, Test.IS_MISSING, List.of());
            }
            if (test != Test.IS && values.size() != 1) {
                throw new BadRequest(name, String.join(", ", values), text.text("api.allowed.once"));
            }
            return new Condition(
                    asked,
                    test,
                    values.stream().map(value -> value(name, asked, value)).toList());
        }

        private Object value(String name, Column column, String value) {
            try {
                return switch (column.type()) {
                    case TEXT -> word(name, column, value);
                    case INTEGER -> Long.valueOf(value);
                    case REAL -> number(name, value);
                    case FLAG -> flag(name, value);
                };
            } catch (NumberFormatException notANumber) {
                throw new BadRequest(name, value, text.text("api.allowed.integer"));
            }
        }

        private String word(String name, Column column, String value) {
            if (!column.allowed().isEmpty() && !column.allowed().contains(value)) {
                throw new BadRequest(name, value, String.join(", ", column.allowed()));
            }
            return value;
        }

        private double number(String name, String value) {
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // said below, with what is no finite number either
            }
            throw new BadRequest(name, value, text.text("api.allowed.number"));
        }

        private boolean flag(String name, String value) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new BadRequest(name, value, "true, false");
            }
            return value.equals("true");
        }

        private List<Column> columns(String parameter, String names) {
            return Stream.of(names.split(",", -1))
                    .distinct()
                    .map(name -> column(parameter, name))
                    .toList();
        }

        private List<Order> order(String names) {
            return Stream.of(names.split(",", -1))
                    .map(name -> new Order(column(ORDER, name.replaceFirst("^-", "")), name.startsWith("-")))
                    .toList();
        }

        private Column column(String parameter, String name) {
            if (!table.columnNames().contains(name)) {
                throw new BadRequest(parameter, name, String.join(", ", table.columnNames()));
            }
            return table.column(name);
        }

        private int number(String parameter, int usual, int most) {
            Optional<String> given = single(parameter);
            if (given.isEmpty()) {
                return usual;
            }
            try {
                int number = Integer.parseInt(given.get());
                if (number >= 0 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // said below, with what is too small or too large
            }
            throw new BadRequest(parameter, given.get(), text.text("api.allowed.range", Integer.toString(most)));
        }

        private Optional<String> single(String parameter) {
            return single(parameters, parameter, text);
        }

        private static Optional<String> single(Map<String, List<String>> parameters, String parameter, Messages text) {
            List<String> values = parameters.getOrDefault(parameter, List.of());
            if (values.size() > 1) {
                throw new BadRequest(parameter, String.join(", ", values), text.text("api.allowed.once"));
            }
            return values.stream().findFirst();
        }
    }

    /** The value of a parameter that may be given once. */
    static Optional<String> single(Map<String, List<String>> parameters, String parameter, Language language) {
        return Reader.single(parameters, parameter, Messages.of(language));
    }

    /** The language an address names, or else the reader's. */
    static Language language(Map<String, List<String>> parameters, Language preferred) {
        return single(parameters, "lang", preferred)
                .map(code -> Language.find(code).orElseThrow(() -> new BadRequest("lang", code, "es, en")))
                .orElse(preferred);
    }

    /** Refuses a parameter of a name that is not among some. */
    static void requireKnown(Map<String, List<String>> parameters, List<String> known, Language language) {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadRequest(
                            name,
                            String.join(", ", parameters.get(name)),
                            Messages.of(language).text("api.allowed.ofView", String.join(", ", known)));
                });
    }

    /** Names of all parameters a table's rows can be asked for with. */
    static String parametersOf(TableContract table) {
        return Stream.of(
                        table.columnNames().stream(),
                        Stream.of(COLUMNS, ORDER, LIMIT, OFFSET),
                        OF_THE_ANSWER.stream().sorted())
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }
}
