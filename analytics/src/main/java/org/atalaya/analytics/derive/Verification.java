package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.analytics.step.FoundProblem;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.territory.TerritoryId;

/**
 * Compares what an edition's microdata give with what this project computed of them before, and with what their
 * publisher printed: shares, persons counted and persons in the base, whether the printed figure was shipped or read
 * from a workbook. Writes {@code edition_verification}.
 */
final class Verification {

    /** Two shares closer than this are the same share. */
    private static final double SAME_SHARE = 1e-9;

    /** Publishers print whole persons. */
    private static final double SAME_PERSONS = 0.5;

    private final ReleaseDatabase release;
    private final List<FoundProblem> problems = new ArrayList<>();

    private Verification(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * Compares the figures of a staged release whose estimates are written.
     *
     * @param surveys the official surveys
     * @return what differs
     * @throws org.atalaya.data.problem.RefusedInput if an edition known from its dictionary only does not
     *     bring out the figures printed for it
     */
    static List<FoundProblem> write(ReleaseDatabase release, Path folder, List<String> surveys)
            throws SQLException, IOException {
        Verification verification = new Verification(release);
        try (TableWriter table = new TableWriter(SurveyTables.EDITION_VERIFICATION)) {
            for (String survey : surveys) {
                verification.compareEarlier(survey);
                verification.comparePrinted(survey, table);
            }
            table.write(folder);
        }
        return verification.problems;
    }

    private void compareEarlier(String survey) throws SQLException {
        problems.addAll(release.list(
                Sql.read(Verification.class, "earlier_estimates_that_differ"),
                row -> new FoundProblem(
                        survey,
                        row.getString("period"),
                        row.getString("file"),
                        new DataProblem(
                                ProblemKind.EARLIER_ESTIMATE_DIFFERS,
                                0,
                                label(row),
                                row.getDouble("value") + " ± " + row.getDouble("standard_error"),
                                row.getDouble("earlier_value") + " ± " + row.getDouble("earlier_standard_error"))),
                survey,
                SAME_SHARE));
    }

    /** A figure printed and computed. */
    private record Compared(
            String period, String source, String label, Measure measure, double computed, double printed) {

        static Compared read(ResultSet row) throws SQLException {
            return new Compared(
                    row.getString("period"),
                    row.getString("source_release"),
                    Verification.label(row),
                    Measure.of(row.getString("measure")),
                    row.getDouble("computed"),
                    row.getDouble("printed"));
        }

        boolean differs() {
            return Math.abs(computed - printed) > (measure == Measure.SHARE ? SAME_SHARE : SAME_PERSONS);
        }

        FoundProblem problem(String survey) {
            return new FoundProblem(
                    survey,
                    period,
                    source,
                    new DataProblem(
                            ProblemKind.PRINTED_DIFFERS,
                            0,
                            label + (measure == Measure.SHARE ? "" : " " + measure.id()),
                            Double.toString(computed),
                            Double.toString(printed)));
        }
    }

    private void comparePrinted(String survey, TableWriter table) throws SQLException {
        Map<String, EditionProof> proofs = new TreeMap<>();
        for (SampleReader.Edition edition : new SampleReader(release, survey).editions()) {
            proofs.put(edition.period(), new EditionProof(survey, edition));
        }
        for (Compared figure :
                release.list(Sql.read(Verification.class, "printed_beside_computed"), Compared::read, survey)) {
            if (figure.measure() == Measure.SHARE) {
                proofs.get(figure.period())
                        .compare(figure.label(), figure.computed(), figure.printed(), figure.differs());
            }
            if (figure.differs()) {
                problems.add(figure.problem(survey));
            }
        }
        for (EditionProof proof : proofs.values()) {
            proof.requireEqual();
            proof.write(table);
        }
    }

    private static String label(ResultSet row) throws SQLException {
        TerritoryId place = TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
        return place.text() + " " + row.getString("indicator") + " " + row.getString("domain");
    }
}
