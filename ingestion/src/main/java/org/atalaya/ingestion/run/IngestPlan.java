package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.ensu.EnsuFiles;
import org.atalaya.ingestion.ensu.EnsuFiles.PersonTable;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.own.OwnSurvey;
import org.atalaya.ingestion.own.OwnSurveyFiles;
import org.atalaya.ingestion.own.OwnSurveys;
import org.atalaya.ingestion.printed.TableLayouts;
import org.atalaya.ingestion.printed.WorkbookFiles;
import org.atalaya.ingestion.printed.WorkbookTables;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/**
 * What a run will read and what it leaves aside, decided before any work.
 *
 * @param sources the sources that are read
 * @param ensu ENSU's person tables
 * @param workbooks workbooks of ENSU's published tables
 * @param own own surveys of observatories and municipalities
 * @param setAside files that are left aside, each with the reason
 * @param audience whom the release is for
 */
public record IngestPlan(
        Set<Source> sources,
        List<PersonTable> ensu,
        List<WorkbookTables> workbooks,
        OwnSurveys own,
        List<SetAside> setAside,
        Access audience) {

    /** The sources a run can read; catalogues are read always. */
    public enum Source {
        published,
        ensu,
        workbooks,
        own,
        content
    }

    /**
     * A file left aside.
     *
     * @param file its name
     * @param problem why
     */
    public record SetAside(String file, DataProblem problem) {}

    /**
     * Looks at the raw files.
     *
     * @param raw the folder of raw files
     * @param data the project's data folder
     * @param sources the sources to read
     * @throws RefusedInput if a file cannot be taken at all
     */
    public static IngestPlan of(Path raw, Path data, Set<Source> sources) throws IOException {
        List<PersonTable> ensu = new ArrayList<>();
        List<WorkbookTables> workbooks = new ArrayList<>();
        List<OwnSurvey> own = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        if (sources.stream().anyMatch(source -> source != Source.published && source != Source.content)) {
            EnsuFiles files =
                    new EnsuFiles(Codebooks.read(data.resolve("codebooks").resolve("ensu")));
            WorkbookFiles tables = new WorkbookFiles(layouts(data));
            OwnSurveyFiles ownFiles = new OwnSurveyFiles(new CatalogueFiles(data.resolve("catalogues")));
            for (RawContainer container : RawFolder.list(raw)) {
                List<OwnSurvey> surveys = sources.contains(Source.own) ? ownFiles.find(container) : List.of();
                own.addAll(surveys);
                boolean recognised = sources.contains(Source.ensu)
                        ? look(container, files, ensu, setAside)
                        : files.isOfEnsu(container);
                recognised |= sources.contains(Source.workbooks)
                        ? look(container, tables, surveys, workbooks, setAside)
                        : holdsWorkbook(container);
                if (!recognised && surveys.isEmpty()) {
                    findUnrecognised(container).ifPresent(setAside::add);
                }
            }
            EnsuFiles.refuseRepeatedEditions(ensu);
            WorkbookFiles.refuseRepeatedTables(workbooks);
        }
        return new IngestPlan(
                EnumSet.copyOf(sources),
                List.copyOf(ensu),
                List.copyOf(workbooks),
                new OwnSurveys(own),
                List.copyOf(setAside),
                Access.PUBLIC);
    }

    /** The same plan for another audience. */
    public IngestPlan withAudience(Access other) {
        return new IngestPlan(sources, ensu, workbooks, own, setAside, other);
    }

    /** The layouts of ENSU's workbooks. */
    static TableLayouts layouts(Path data) throws IOException {
        return TableLayouts.read(
                data.resolve("codebooks").resolve("ensu-tables"),
                new CatalogueFiles(data.resolve("catalogues")).indicators("ensu"));
    }

    private static boolean look(
            RawContainer container, EnsuFiles files, List<PersonTable> ensu, List<SetAside> setAside)
            throws IOException {
        List<PersonTable> found = files.find(container);
        ensu.addAll(found);
        List<String> unknownEditions = files.listWithoutCodebook(container);
        unknownEditions.forEach(table -> setAside.add(withoutCodebook(container, table)));
        return !found.isEmpty() || !unknownEditions.isEmpty();
    }

    private static boolean look(
            RawContainer container,
            WorkbookFiles files,
            List<OwnSurvey> own,
            List<WorkbookTables> workbooks,
            List<SetAside> setAside)
            throws IOException {
        Set<String> ownFiles = own.stream().map(OwnSurvey::file).collect(Collectors.toSet());
        WorkbookFiles.Found found = files.find(container);
        workbooks.addAll(found.known());
        for (WorkbookFiles.Other other : found.others()) {
            if (!ownFiles.contains(other.file())) {
                setAside.add(new SetAside(other.file(), DataProblem.ofFile(other.reason(), other.file(), "")));
            }
        }
        return !found.isEmpty();
    }

    private static boolean holdsWorkbook(RawContainer container) throws IOException {
        for (String entry : container.entries()) {
            if (WorkbookPackage.isOne(container, entry)) {
                return true;
            }
        }
        return false;
    }

    private static SetAside withoutCodebook(RawContainer container, String table) {
        return new SetAside(
                name(container, table), DataProblem.ofFile(ProblemKind.EDITION_WITHOUT_CODEBOOK, table, ""));
    }

    private static Optional<SetAside> findUnrecognised(RawContainer container) {
        return container.entries().stream()
                .filter(entry -> !isOwnNote(entry))
                .findFirst()
                .map(first -> new SetAside(
                        name(container, first), DataProblem.ofFile(ProblemKind.UNRECOGNISED_FILE, first, "")));
    }

    private static String name(RawContainer container, String file) {
        return container.name().isEmpty() ? file : container.name();
    }

    /** The note that keeps the folder of raw files in version control, and files systems hide. */
    private static boolean isOwnNote(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        return name.equals("README.md") || name.startsWith(".");
    }
}
