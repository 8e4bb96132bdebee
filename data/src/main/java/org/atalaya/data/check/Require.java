package org.atalaya.data.check;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The caller's channel for what goes wrong: a wrong argument is refused with what it is, the rule it
 * breaks and the value it had.
 *
 * <p>Not for odd official data (that is a {@code DataProblem}) nor for numbers that cannot be given
 * honestly (that is an {@code Outcome.Withheld}).
 */
public final class Require {

    private Require() {}

    /**
     * Refuses a wrong argument.
     *
     * @param holds whether the rule holds
     * @param what what the argument is, as its caller knows it: {@code "territory code"}
     * @param rule what is right, completing "must": {@code "be two digits"}
     * @param was the value refused
     * @throws WrongArgument if the rule does not hold
     */
    public static void that(boolean holds, String what, String rule, Object was) {
        if (!holds) {
            throw new WrongArgument(what + " must " + rule + ": was " + quoted(was));
        }
    }

    /**
     * Refuses a value outside a closed list.
     *
     * @param value the value given
     * @param what what the value is
     * @param allowed every value that is right
     * @return the value
     * @throws WrongArgument if the value is not allowed; the message lists what is
     */
    public static <T> T oneOf(T value, String what, Collection<T> allowed) {
        String rule = allowed.isEmpty()
                ? "be one that exists, and there is none"
                : "be one of " + allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        that(value != null && allowed.contains(value), what, rule, value);
        return value;
    }

    /**
     * Refuses an empty text.
     *
     * @return the text
     * @throws WrongArgument if the text is null, empty or blank
     */
    public static String text(String value, String what) {
        that(value != null && !value.isBlank(), what, "not be empty", value);
        return value;
    }

    private static String quoted(Object value) {
        return value instanceof CharSequence ? "\"" + value + "\"" : String.valueOf(value);
    }
}
