package org.atalaya.ingestion.population;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.data.check.Require;

/**
 * How a source writes a table of population: a file of data/codebooks. Columns are numbered from 1. Every
 * key must stand in the file, so that what a table lacks is said, not forgotten.
 *
 * @param source the source's id
 * @param edition the years it holds
 * @param country ISO code of the country
 * @param basis projection or census
 * @param encodings character sets its files may be written in, the one to try first first
 * @param header names of its first columns, in order
 * @param placeColumn the column that says the place
 * @param nameColumns columns with names, where a number means that the record is shifted
 * @param places how places are written, one entry per kind
 * @param years the years it must hold, and what tells the year of a count
 * @param counts who is counted → column; empty if a file counts one sex
 * @param countsByFileWord word in a file's name → who is counted; empty if columns say it
 * @param otherFileWords words in the names of files that have the same columns and count something else
 * @param thousands mark between thousands; empty if there is none
 * @param rejectedFiguresLimit largest share of a file's figures that may be rejected, 0..1
 */
record PopulationCodebook(
        String source,
        String edition,
        String country,
        String basis,
        List<String> encodings,
        List<String> header,
        @JsonProperty("place_column") int placeColumn,
        @JsonProperty("name_columns") List<Integer> nameColumns,
        List<WrittenPlace> places,
        Years years,
        Map<String, Integer> counts,
        @JsonProperty("counts_by_file_word") Map<String, String> countsByFileWord,
        @JsonProperty("other_file_words") List<String> otherFileWords,
        String thousands,
        @JsonProperty("rejected_figures_limit") double rejectedFiguresLimit)
        implements Serializable {

    /** In place of a code: the place is written by its name in the catalogue. */
    static final String BY_NAME = "catalogue name";

    PopulationCodebook {
        Require.text(source, "source of a codebook");
        Require.text(edition, "edition of a codebook");
        Require.oneOf(country, "country", List.of("MX", "CL"));
        Require.oneOf(basis, "basis", List.of("projection", "census"));
        Require.that(encodings != null && !encodings.isEmpty(), "encodings", "name at least one", encodings);
        encodings.forEach(encoding ->
                Require.that(Charset.isSupported(encoding), "encodings", "be names of character sets", encoding));
        Require.that(header != null && !header.isEmpty(), "header", "name at least one column", header);
        Require.that(
                placeColumn >= 1 && placeColumn <= header.size(),
                "place_column",
                "be one of the header's",
                placeColumn);
        Require.that(nameColumns != null, "name_columns", "be a list, empty if there is none", nameColumns);
        Require.that(places != null && !places.isEmpty(), "places", "say at least one kind", places);
        Require.that(years != null, "years", "be given", years);
        Require.that(
                counts != null && countsByFileWord != null && counts.isEmpty() != countsByFileWord.isEmpty(),
                "counts",
                "say who is counted by columns or by words of file names, not both",
                counts);
        Require.that(otherFileWords != null, "other_file_words", "be a list, empty if there is none", otherFileWords);
        Require.that(
                thousands != null && thousands.length() <= 1, "thousands", "be one mark, or empty for none", thousands);
        Require.that(
                rejectedFiguresLimit >= 0 && rejectedFiguresLimit < 1,
                "rejected_figures_limit",
                "be 0 to 1",
                rejectedFiguresLimit);
    }

    /**
     * How places of a kind are written.
     *
     * @param kind the kind
     * @param written what the whole cell looks like, without surrounding blanks
     * @param code the code, from the parts of what is written; or {@link #BY_NAME}
     * @param digits digits of the code, with leading zeros where they are missing; 0 if they never are
     */
    record WrittenPlace(String kind, String written, String code, int digits) implements Serializable {}

    /**
     * The years.
     *
     * @param first the first year each place must have
     * @param last the last
     * @param toldBy columns: a column per year; column: one says it; note: the note below the table does
     * @param column the column that says it; 0 if none does
     * @param note what the note looks like, with the year as its part; empty if there is none
     */
    record Years(
            int first, int last, @JsonProperty("told_by") String toldBy, int column, String note)
            implements Serializable {
        Years {
            Require.that(first <= last, "years", "begin before they end", first + " to " + last);
            Require.oneOf(toldBy, "told_by", List.of("columns", "column", "note"));
            Require.that(toldBy.equals("column") == (column > 0), "column of years", "be named if it tells", column);
            Require.that(toldBy.equals("note") == !note.isEmpty(), "note of years", "be given if it tells", note);
        }

        boolean toldByColumns() {
            return toldBy.equals("columns");
        }

        boolean toldByNote() {
            return toldBy.equals("note");
        }

        boolean has(int year) {
            return first <= year && year <= last;
        }

        List<Integer> list() {
            return IntStream.rangeClosed(first, last).boxed().toList();
        }

        List<String> names() {
            return list().stream().map(String::valueOf).toList();
        }
    }

    /** Every column a file must have, in order. */
    List<String> columns() {
        return years.toldByColumns()
                ? Stream.concat(header.stream(), years.names().stream()).toList()
                : header;
    }
}
