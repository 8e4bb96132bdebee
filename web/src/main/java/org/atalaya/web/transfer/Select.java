package org.atalaya.web.transfer;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Choice;

/**
 * A choice among values, as an address names them.
 *
 * @param name its parameter
 * @param label what it is called
 * @param options the values, the one for no choice first
 */
public record Select(String name, String label, List<Choice> options) {

    /**
     * The values with the one an address chose.
     *
     * @throws BadRequest if it chose another
     */
    static Select of(String name, String label, List<Choice> values, Optional<String> asked) {
        asked.filter(value -> values.stream().noneMatch(option -> option.value().equals(value)))
                .ifPresent(value -> {
                    throw new BadRequest(
                            name,
                            value,
                            String.join(
                                    ", ",
                                    values.stream()
                                            .map(Choice::value)
                                            .filter(known -> !known.isEmpty())
                                            .toList()));
                });
        return new Select(
                name,
                label,
                values.stream()
                        .map(option -> new Choice(
                                option.value(), option.name(), option.value().equals(asked.orElse(""))))
                        .toList());
    }

    /** A value not chosen yet. */
    static Choice option(String value, String name) {
        return new Choice(value, name, false);
    }
}
