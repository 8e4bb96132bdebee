package org.atalaya.ingestion.content;

import java.util.List;
import java.util.Map;

/** A piece of a content file that knows its line, so that what is wrong with it can be found. */
sealed interface ContentNode {

    /** The line it begins at, the first being 1. */
    int line();

    /**
     * A text as written; empty where a key has no value.
     *
     * @param line its line
     * @param text the text
     */
    record Scalar(int line, String text) implements ContentNode {}

    /**
     * A list.
     *
     * @param line its line
     * @param items its items
     */
    record Sequence(int line, List<ContentNode> items) implements ContentNode {}

    /**
     * Keys with their values, in order.
     *
     * @param line its line
     * @param fields key → value
     */
    record Mapping(int line, Map<String, ContentNode> fields) implements ContentNode {}

    /**
     * A formula of a workbook: what it results in is what some program last computed, and is not read.
     *
     * @param line its line
     */
    record Formula(int line) implements ContentNode {}
}
