package org.atalaya.web.shared.content;

/**
 * What is meant to change, and what an evaluation found.
 *
 * @param outcome what is meant to change
 * @param expected which way
 * @param rating what was found; words say so if nothing was evaluated
 * @param since when it began; empty if not known
 * @param indicator the indicator that measures it; empty if none does
 * @param indicatorPath its page; empty if there is none
 * @param place where; empty if not said
 * @param placePath its page; empty if not said
 */
public record OutcomeView(
        Passage outcome,
        String expected,
        String rating,
        String since,
        String indicator,
        String indicatorPath,
        String place,
        String placePath) {}
