package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.territory.TerritoryId;

/**
 * The rows of a release's tables that stand behind a page, as files.
 *
 * @param language language of the page
 * @param release the release the page was made from
 * @param tables the tables, in the order of the page
 */
public record Downloads(Language language, String release, List<TableFiles> tables) {

    /** The one most people open comes first. */
    private static final List<TableFormat> FORMATS =
            List.of(TableFormat.XLSX, TableFormat.CSV, TableFormat.PARQUET, TableFormat.JSON, TableFormat.METADATA);

    public Downloads {
        tables = List.copyOf(tables);
    }

    /**
     * Rows of a table.
     *
     * @param title what the table is called
     * @param files the same rows in each format
     */
    public record TableFiles(String title, List<File> files) {}

    /**
     * A file.
     *
     * @param format its format, as one says it
     * @param path its address, with the release
     */
    public record File(String format, String path) {}

    /** Nothing yet. */
    public static Downloads of(Language language, String release) {
        return new Downloads(language, release, List.of());
    }

    /**
     * These and rows of another table.
     *
     * @param table the table
     * @param conditions which rows: a column and its value, several values by repeating the column
     */
    public Downloads and(TableContract table, List<Entry<String, String>> conditions) {
        List<TableFiles> more = new ArrayList<>(tables);
        TableWords words = TableWords.of(language);
        Stream<File> files = FORMATS.stream().map(format -> file(table, format, conditions));
        File semicolons = new File(
                Messages.of(language).text("download.semicolons"),
                path(table, TableFormat.CSV, conditions, Stream.of(Map.entry("separator", "semicolon"))));
        more.add(new TableFiles(
                words.title(table), Stream.concat(files, Stream.of(semicolons)).toList()));
        return new Downloads(language, release, more);
    }

    /** These and the rows of another table that are of a place. */
    public Downloads and(TableContract table, TerritoryId place) {
        return and(table, List.of(place), List.of());
    }

    /** These and the rows of another table that are of places of one country and kind. */
    public Downloads and(TableContract table, List<TerritoryId> places, List<Entry<String, String>> conditions) {
        List<Entry<String, String>> all = new ArrayList<>(List.of(
                Map.entry("country", places.get(0).country().name()),
                Map.entry("territory_kind", places.get(0).kind().id())));
        places.forEach(place -> all.add(Map.entry("territory_code", place.code())));
        all.addAll(conditions);
        return and(table, all);
    }

    private File file(TableContract table, TableFormat format, List<Entry<String, String>> conditions) {
        return new File("." + format.suffix(), path(table, format, conditions, Stream.of()));
    }

    private String path(
            TableContract table,
            TableFormat format,
            List<Entry<String, String>> conditions,
            Stream<Entry<String, String>> more) {
        Stream<Entry<String, String>> ofTheAnswer =
                Stream.of(Map.entry("lang", language.code()), Map.entry("release", release));
        return Links.table(
                table.name(),
                format,
                Stream.of(conditions.stream(), more, ofTheAnswer)
                        .flatMap(entries -> entries)
                        .toList());
    }
}
