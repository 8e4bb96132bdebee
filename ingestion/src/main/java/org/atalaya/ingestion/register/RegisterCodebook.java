package org.atalaya.ingestion.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.data.check.Require;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;

/**
 * How a layout of a register is read: a file of data/codebooks. A layout with other columns is another
 * codebook; the code knows no column of any publisher.
 *
 * @param source the register
 * @param country ISO code of the country
 * @param territoryKind kind of the places it counts by
 * @param format how a record is written
 * @param encodings character sets the files may be written in, the one to try first first
 * @param years years the register is of; another year is another register's
 * @param cells whether it prints every cell or only those that are not zero
 * @param place columns of the place
 * @param period columns of the year and the month
 * @param category columns of the category
 * @param counts columns of the counts
 * @param numbers how a count is written
 * @param rejectedRowsLimit largest share of records that may be rejected, 0..1
 */
public record RegisterCodebook(
        String source,
        String country,
        @JsonProperty("territory_kind") String territoryKind,
        Format format,
        List<String> encodings,
        Years years,
        Cells cells,
        Place place,
        PeriodColumns period,
        Category category,
        Counts counts,
        Numbers numbers,
        @JsonProperty("rejected_rows_limit") double rejectedRowsLimit)
        implements Serializable {

    /** How a record is written. */
    public enum Format {
        csv,
        json,
        parquet,
        html
    }

    /** What a layout prints. */
    public enum Cells {
        all,
        nonzero
    }

    public RegisterCodebook {
        Require.text(source, "source of a codebook");
        Require.oneOf(
                country, "country", Stream.of(Country.values()).map(Enum::name).toList());
        TerritoryKind.of(territoryKind);
        Require.that(format != null, "format", "be csv, json, parquet or html", format);
        Require.that(encodings != null && !encodings.isEmpty(), "encodings", "name at least one", encodings);
        encodings.forEach(encoding ->
                Require.that(Charset.isSupported(encoding), "encodings", "be names of character sets", encoding));
        Require.that(cells != null, "cells", "be all or nonzero", cells);
        Require.that(
                years != null && place != null && period != null && category != null && counts != null,
                "codebook",
                "have years, place, period, category and counts",
                source);
        Require.that(numbers != null, "numbers", "be given", numbers);
        Require.that(
                rejectedRowsLimit >= 0 && rejectedRowsLimit < 1, "rejected_rows_limit", "be 0 to 1", rejectedRowsLimit);
        encodings = List.copyOf(encodings);
    }

    /** Every column a file of the layout must have. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(place.columns());
        columns.addAll(period.columns());
        columns.addAll(category.columns());
        columns.addAll(counts.columns());
        return columns;
    }

    /**
     * The years of a register.
     *
     * @param first its first year
     * @param last its last year; missing if it goes on
     */
    public record Years(int first, Integer last) implements Serializable {

        /** Whether a year is one of the register. */
        public boolean has(int year) {
            return year >= first && (last == null || year <= last);
        }

        /** The years for people. */
        public String text() {
            return last == null ? first + " and later" : first + " to " + last;
        }
    }

    /** How a place is told. */
    public enum By {
        code,
        name
    }

    /**
     * Columns of the place, the widest first.
     *
     * @param columns the columns
     * @param by what they hold
     * @param unallocated name of what belongs to no municipality → the digits its code ends with
     * @param alsoNamed state's code and the register's own name of a municipality → its code
     */
    public record Place(
            List<String> columns,
            By by,
            Map<String, String> unallocated,
            @JsonProperty("also_named") Map<String, String> alsoNamed)
            implements Serializable {
        public Place {
            Require.that(columns != null && !columns.isEmpty(), "columns of place", "name at least one", columns);
            Require.that(by != null, "by of place", "be code or name", by);
            columns = List.copyOf(columns);
            unallocated = unallocated == null ? Map.of() : Map.copyOf(unallocated);
            alsoNamed = alsoNamed == null ? Map.of() : Map.copyOf(alsoNamed);
        }
    }

    /**
     * Columns of the period: a date, or a year with or without a month.
     *
     * @param year column of the year; missing if there is a date
     * @param month column of the month; missing if each month has a column, or there is a date
     * @param months what that column holds → month, 1 to 12
     * @param date column of a date of the month, written 2023-07-01; missing if there is a year
     */
    public record PeriodColumns(String year, String month, Map<String, Integer> months, String date)
            implements Serializable {
        public PeriodColumns {
            Require.that((year == null) != (date == null), "period", "have a column of the year or of the date", year);
            months = months == null ? Map.of() : Map.copyOf(months);
            Require.that(
                    (month == null) == months.isEmpty(), "months", "say what the column of the month holds", months);
        }

        private List<String> columns() {
            return Stream.of(year, month, date).filter(column -> column != null).toList();
        }
    }

    /**
     * Columns of the category; none if each column of counts is of one.
     *
     * @param labels columns whose words, joined by {@code >}, are the category's label
     * @param names the one column whose word stands for a category
     */
    public record Category(List<String> labels, Names names) implements Serializable {
        public Category {
            labels = labels == null ? List.of() : List.copyOf(labels);
            Require.that(labels.isEmpty() || names == null, "category", "have labels or names", labels);
        }

        private List<String> columns() {
            return names == null ? labels : List.of(names.column());
        }
    }

    /**
     * Words that stand for categories.
     *
     * @param column their column
     * @param ids word → category
     */
    public record Names(String column, Map<String, String> ids) implements Serializable {
        public Names {
            Require.text(column, "column of category names");
            ids = Map.copyOf(ids);
        }
    }

    /**
     * Columns of counts: of each month, of one, or of each category.
     *
     * @param months the twelve columns of the months
     * @param single the one column
     * @param categories column → category
     */
    public record Counts(List<String> months, String single, Map<String, String> categories) implements Serializable {
        public Counts {
            months = months == null ? List.of() : List.copyOf(months);
            categories = categories == null ? Map.of() : Map.copyOf(categories);
            Require.that(months.isEmpty() || months.size() == 12, "months of counts", "be twelve columns", months);
            int ways = (months.isEmpty() ? 0 : 1) + (single == null ? 0 : 1) + (categories.isEmpty() ? 0 : 1);
            Require.that(ways == 1, "counts", "have months, a single column or categories", ways);
        }

        private List<String> columns() {
            if (!months.isEmpty()) {
                return months;
            }
            return single == null ? categories.keySet().stream().sorted().toList() : List.of(single);
        }
    }

    /**
     * How a count is written.
     *
     * @param point what a point in it is
     */
    public record Numbers(Point point) implements Serializable {}

    /** What a point in a count is. */
    public enum Point {
        /** A decimal point that only zeros may follow. */
        zeros_only,
        /** A mark of thousands. */
        thousands,
        /** A mark of thousands that somebody took for a decimal point: 1.047 is 1,047. */
        lost_thousands
    }
}
