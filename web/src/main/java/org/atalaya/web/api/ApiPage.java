package org.atalaya.web.api;

import java.util.List;

/**
 * What the page for those who write programs shows.
 *
 * @param root address of the first answer
 * @param openApi address of the description in the OpenAPI form
 * @param question what the examples ask, in words
 * @param examples the same question in several languages of programming
 * @param rowsOfAPage rows of a page of JSON at most
 * @param rowsOfAFile rows of a file at most
 * @param tables the tables
 * @param releases address of the list of releases
 * @param views what can be asked for besides
 */
public record ApiPage(
        String root,
        String openApi,
        String question,
        List<Example> examples,
        String rowsOfAPage,
        String rowsOfAFile,
        List<TableRow> tables,
        String releases,
        List<ViewRow> views) {

    /**
     * Something pages find out on request.
     *
     * @param name its name
     * @param about what it tells
     * @param path its address
     * @param parameters its parameters
     */
    public record ViewRow(String name, String about, String path, String parameters) {}

    /**
     * A program that asks.
     *
     * @param name the language it is written in
     * @param code the program
     */
    public record Example(String name, String code) {}

    /**
     * A table.
     *
     * @param name its name
     * @param title its title
     * @param purpose what one row is
     * @param key columns that tell rows apart
     * @param formats where its rows are had, by format
     * @param columns its columns
     */
    public record TableRow(
            String name, String title, String purpose, String key, List<Format> formats, List<ColumnRow> columns) {}

    /**
     * Where rows are had.
     *
     * @param name the format
     * @param path the address
     */
    public record Format(String name, String path) {}

    /**
     * A column.
     *
     * @param name its name
     * @param heading its heading in files for people
     * @param type its type
     * @param meaning what it holds, and the values it may have
     */
    public record ColumnRow(String name, String heading, String type, String meaning) {}
}
