package org.atalaya.web.search;

import java.util.List;

/**
 * What the search page shows.
 *
 * @param typed what was searched
 * @param results places found
 */
public record SearchPage(String typed, List<Result> results) {

    /**
     * A place found; also what the type-ahead receives.
     *
     * @param id its one-text id
     * @param name its name
     * @param context what and where it is
     * @param path its page
     */
    public record Result(String id, String name, String context, String path) {}
}
