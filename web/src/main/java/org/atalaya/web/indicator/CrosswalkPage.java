package org.atalaya.web.indicator;

import java.util.List;

/**
 * What the page of equivalences between surveys shows.
 *
 * @param grades what each grade means
 * @param subjects the subjects
 */
public record CrosswalkPage(List<GradeMeaning> grades, List<Subject> subjects) {

    /**
     * What a grade means.
     *
     * @param grade its letter
     * @param meaning what it means
     */
    public record GradeMeaning(String grade, String meaning) {}

    /**
     * A subject several surveys ask about.
     *
     * @param id its id, the anchor of its section
     * @param name its name
     * @param surveys names of the surveys: the columns
     * @param aspects what is told of each survey's question: the rows
     * @param pairs how far two surveys compare
     */
    public record Subject(String id, String name, List<String> surveys, List<Aspect> aspects, List<Pair> pairs) {}

    /**
     * What is told of each survey's question.
     *
     * @param name what
     * @param texts one per survey
     */
    public record Aspect(String name, List<String> texts) {}

    /**
     * How far two surveys compare.
     *
     * @param surveys their names
     * @param grade the grade's letter
     * @param meaning what it means
     * @param reason why
     */
    public record Pair(String surveys, String grade, String meaning, String reason) {}
}
