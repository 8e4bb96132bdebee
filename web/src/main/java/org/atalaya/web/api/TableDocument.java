package org.atalaya.web.api;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.table.TableAnswers;
import org.atalaya.analytics.table.TableQuestion;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/**
 * Rows of a table with all a reader must know of them.
 *
 * @param release id of the release they are of
 * @param madeAt when it was made
 * @param address address they are found at again, with the release
 * @param question what was asked
 * @param offset rows left out at the beginning
 * @param total rows asked for, on all pages
 * @param rows the rows of this page, one value per column asked for, empty where it is missing
 * @param warnings what is withheld or does not compare among all rows asked for
 * @param works published works the rows are from
 */
public record TableDocument(
        String release,
        Instant madeAt,
        String address,
        TableQuestion question,
        long offset,
        long total,
        List<List<Optional<Object>>> rows,
        List<Warning> warnings,
        List<Questions.Source> works) {

    /**
     * What a reader must know of some of the rows.
     *
     * @param kind withheld, series_broken, or withdrawn
     * @param about of which: the reason and how many rows, or the survey, indicator and edition
     * @param spanish a sentence in Spanish
     * @param english the same in English
     */
    public record Warning(String kind, Map<String, String> about, String spanish, String english) {}

    /** The table. */
    public TableContract table() {
        return question.table();
    }

    /** How many rows a request asks for on all pages, without those withdrawn. */
    static long count(Release release, TableRequest request) throws SQLException {
        return release.tables().count(release.withdrawn().leftOut(request.question()));
    }

    /**
     * Finds the rows of a request.
     *
     * @param release the release
     * @param request the request
     * @param total rows it asks for, as {@link #count} has it
     * @param address address the request was made at, with the release
     */
    static TableDocument find(Release release, TableRequest request, long total, String address) throws SQLException {
        TableAnswers tables = release.tables();
        TableQuestion question = release.withdrawn().leftOut(request.question());
        long withdrawn = question.equals(request.question()) ? 0 : tables.count(request.question()) - total;
        List<Warning> warnings = new ArrayList<>(warnings(tables, question));
        if (withdrawn > 0) {
            warnings.add(withdrawn(withdrawn, release.withdrawn().days()));
        }
        List<String> works = tables.works(question);
        return new TableDocument(
                release.id(),
                release.manifest().createdAt(),
                address,
                question,
                request.offset(),
                total,
                tables.rows(question, request.offset(), request.limit()),
                warnings,
                release.questions().sources().stream()
                        .filter(source -> works.contains(source.id()))
                        .toList());
    }

    private static List<Warning> warnings(TableAnswers tables, TableQuestion question) throws SQLException {
        List<Warning> warnings = new ArrayList<>();
        for (TableAnswers.Withheld withheld : tables.withheld(question)) {
            warnings.add(new Warning(
                    "withheld",
                    Map.of("reason", withheld.reason(), "rows", Long.toString(withheld.rows())),
                    withheld(Language.ES, withheld),
                    withheld(Language.EN, withheld)));
        }
        for (TableAnswers.Break found : tables.breaks(question)) {
            warnings.add(new Warning(
                    "series_broken",
                    Map.of(
                            "survey", found.survey(),
                            "indicator", found.indicator().orElse("all"),
                            "period", found.period()),
                    found.spanish(),
                    found.english()));
        }
        return warnings;
    }

    /** How many of the rows asked for were withdrawn, and on which days records of the release were. */
    private static Warning withdrawn(long rows, Set<LocalDate> on) {
        String days = on.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", "));
        return new Warning(
                "withdrawn",
                Map.of("rows", Long.toString(rows), "days", days),
                Messages.of(Language.ES).text("api.withdrawn", new Numbers(Language.ES).count(rows), days),
                Messages.of(Language.EN).text("api.withdrawn", new Numbers(Language.EN).count(rows), days));
    }

    private static String withheld(Language language, TableAnswers.Withheld withheld) {
        Messages text = Messages.of(language);
        return text.text(
                "api.withheld",
                new Numbers(language).count(withheld.rows()),
                text.text("withheld." + withheld.reason()));
    }
}
