package org.atalaya.web.territory;

import java.util.List;

/**
 * Counts a municipality or comuna keeps itself, in words.
 *
 * @param title the register
 * @param unit the unit that answers for it
 * @param counts what one unit of the count is
 * @param source what it cites
 * @param categories what is counted
 * @param months its months, newest first
 */
public record OwnRegisterView(
        String title, String unit, String counts, String source, List<Category> categories, List<Month> months) {

    /**
     * A category.
     *
     * @param name its name
     * @param near how near its author says it is to an offence; empty if it is near none
     */
    public record Category(String name, String near) {}

    /**
     * A month.
     *
     * @param name the month
     * @param cells one per category: the count, or why there is none
     */
    public record Month(String name, List<String> cells) {}
}
