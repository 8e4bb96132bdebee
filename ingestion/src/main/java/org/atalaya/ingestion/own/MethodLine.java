package org.atalaya.ingestion.own;

import java.util.List;

/** A line of a method sheet: what it is called, an example, and how to fill it in. */
interface MethodLine extends Heading {

    /** Whether the line may stay empty. */
    boolean mayBeEmpty();

    /** What the template has in it. */
    String example(boolean inSpanish);

    /** How to fill it in; empty if it needs no advice. */
    String advice(boolean inSpanish);

    /** The words it may have; empty if any. */
    List<Choice> choices();
}
