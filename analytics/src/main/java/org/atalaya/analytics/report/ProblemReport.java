package org.atalaya.analytics.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ReleaseManifest;

/**
 * The page a run leaves in its release for whoever ran it: what was read, kept and rejected, and every
 * kind of problem with its first cases.
 *
 * @param manifest the release's accounts
 * @param kinds the kinds of problem found
 */
public record ProblemReport(ReleaseManifest manifest, List<Kind> kinds) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * A kind of problem found in one file.
     *
     * @param kind the kind
     * @param file the file
     * @param count how many there are
     * @param firstRow record of the first; empty if not about records
     * @param column its column; empty if not about one
     * @param value what was found there; empty if nothing
     * @param expected what would be right; empty if the kind says it
     */
    public record Kind(
            ProblemKind kind,
            String file,
            long count,
            Optional<Long> firstRow,
            Optional<String> column,
            Optional<String> value,
            Optional<String> expected) {}

    /** Writes {@code problems.html} into a release's folder. */
    public static void write(ReleaseDatabase release, ReleaseManifest manifest, Path folder)
            throws SQLException, IOException {
        StringOutput page = new StringOutput();
        TEMPLATES.render("problems.jte", new ProblemReport(manifest, kinds(release)), page);
        Files.writeString(folder.resolve("problems.html"), page.toString());
    }

    /** The kinds of problem a release has, most frequent first. */
    public static List<Kind> kinds(ReleaseDatabase release) throws SQLException {
        return release.list(Sql.read(ProblemReport.class, "problem_kinds"), ProblemReport::kind);
    }

    private static Kind kind(ResultSet row) throws SQLException {
        long firstRow = row.getLong("first_row");
        Optional<Long> first = row.wasNull() ? Optional.empty() : Optional.of(firstRow);
        return new Kind(
                ProblemKind.of(row.getString("problem")),
                row.getString("file"),
                row.getLong("problems"),
                first,
                Optional.ofNullable(row.getString("column_name")),
                Optional.ofNullable(row.getString("value")),
                Optional.ofNullable(row.getString("expected")));
    }
}
