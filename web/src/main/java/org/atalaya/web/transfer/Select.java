package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.BadRequest;

/**
 * A choice among values, as an address names them.
 *
 * @param name its parameter
 * @param label what it is called
 * @param options the values, the one for no choice first
 */
public record Select(String name, String label, List<Option> options) {

    /**
     * A value.
     *
     * @param value as addresses name it; empty for no choice
     * @param name what it is called
     * @param chosen whether it is chosen
     */
    public record Option(String value, String name, boolean chosen) {}

    /**
     * The values with the one an address chose.
     *
     * @throws BadRequest if it chose another
     */
    static Select of(String name, String label, List<Option> values, Optional<String> asked) {
        asked.filter(value -> values.stream().noneMatch(option -> option.value().equals(value)))
                .ifPresent(value -> {
                    throw new BadRequest(
                            name,
                            value,
                            String.join(
                                    ", ",
                                    values.stream()
                                            .map(Option::value)
                                            .filter(known -> !known.isEmpty())
                                            .toList()));
                });
        return new Select(
                name,
                label,
                values.stream()
                        .map(option -> new Option(
                                option.value(), option.name(), option.value().equals(asked.orElse(""))))
                        .toList());
    }

    /** A value not chosen yet. */
    static Option option(String value, String name) {
        return new Option(value, name, false);
    }
}
