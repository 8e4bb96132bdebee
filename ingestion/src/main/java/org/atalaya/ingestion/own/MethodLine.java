package org.atalaya.ingestion.own;

import java.util.List;

/** A line of a method sheet: what it is called, an example, and how to fill it in. */
interface MethodLine extends Heading {

    /** Whether the line may stay empty. */
    boolean mayBeEmpty();

    /** Its words. */
    LineWords words();

    @Override
    default String label(boolean inSpanish) {
        return inSpanish ? words().spanish() : words().english();
    }

    /** What the template has in it. */
    default String example(boolean inSpanish) {
        return inSpanish ? words().spanishExample() : words().englishExample();
    }

    /** How to fill it in; empty if it needs no advice. */
    default String advice(boolean inSpanish) {
        return inSpanish ? words().spanishAdvice() : words().englishAdvice();
    }

    /** The words it may have; empty if any. */
    default List<Choice> choices() {
        return words().choices();
    }
}
