package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.ensu.EnsuFiles;
import org.atalaya.ingestion.geometry.GeometryFile;
import org.atalaya.ingestion.geometry.GeometryFiles;
import org.atalaya.ingestion.geometry.ShapePlaces;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.own.OwnFiles;
import org.atalaya.ingestion.own.OwnRegister;
import org.atalaya.ingestion.own.OwnRegisterReader;
import org.atalaya.ingestion.own.OwnSurvey;
import org.atalaya.ingestion.own.OwnSurveys;
import org.atalaya.ingestion.population.PopulationFiles;
import org.atalaya.ingestion.population.PopulationTable;
import org.atalaya.ingestion.printed.TableLayouts;
import org.atalaya.ingestion.printed.WorkbookFiles;
import org.atalaya.ingestion.printed.WorkbookTables;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFile;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.register.RegisterCodebooks;
import org.atalaya.ingestion.register.RegisterFile;
import org.atalaya.ingestion.register.RegisterFiles;
import org.atalaya.ingestion.survey.SurveyFiles;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/**
 * What a run will read and what it leaves aside, decided before any work.
 *
 * @param sources the sources that are read
 * @param ensu ENSU's person tables
 * @param surveys person tables of the other surveys, and of their samples of households and crimes
 * @param workbooks workbooks of ENSU's published tables
 * @param population tables of population
 * @param own own surveys of observatories and municipalities
 * @param registers files of registers of offences
 * @param ownRegisters own registers of municipalities
 * @param geometry files of the shapes of places
 * @param setAside files that are left aside, each with the reason
 * @param audience whom the release is for
 */
public record IngestPlan(
        Set<Source> sources,
        List<PersonTable> ensu,
        List<PersonTable> surveys,
        List<WorkbookTables> workbooks,
        List<PopulationTable> population,
        OwnSurveys own,
        List<RegisterFile> registers,
        List<OwnRegister> ownRegisters,
        List<GeometryFile> geometry,
        List<SetAside> setAside,
        Access audience) {

    /** The yearly surveys; each of their samples has a folder of codebooks. */
    private static final Set<Source> YEARLY = EnumSet.of(Source.envipe, Source.enusc);

    /** The sources a run can read; catalogues are read always. */
    public enum Source {
        published,
        ensu,
        envipe,
        enusc,
        workbooks,
        population,
        own,
        registers,
        geometry,
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
        return of(raw, RawFile::local, data, sources);
    }

    /**
     * Looks at raw files that tasks read elsewhere.
     *
     * @param known what tasks are given for each file of the folder
     */
    static IngestPlan of(Path raw, Function<Path, RawFile> known, Path data, Set<Source> sources) throws IOException {
        List<PersonTable> ensu = new ArrayList<>();
        List<PersonTable> surveys = new ArrayList<>();
        List<WorkbookTables> workbooks = new ArrayList<>();
        List<PopulationTable> population = new ArrayList<>();
        List<OwnSurvey> own = new ArrayList<>();
        List<RegisterFile> registers = new ArrayList<>();
        List<OwnRegister> ownRegisters = new ArrayList<>();
        List<GeometryFile> geometry = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        if (sources.stream().anyMatch(source -> source != Source.published && source != Source.content)) {
            EnsuFiles files =
                    new EnsuFiles(Codebooks.read(data.resolve("codebooks").resolve("ensu")));
            WorkbookFiles tables = new WorkbookFiles(layouts(data));
            PopulationFiles populationFiles = PopulationFiles.of(data.resolve("codebooks"));
            OwnFiles ownFiles = new OwnFiles(new CatalogueFiles(data.resolve("catalogues")));
            RegisterFiles registerFiles = registers(data);
            GeometryFiles geometryFiles = geometryFiles(data);
            List<RawContainer> containers = RawFolder.list(raw, known);
            SurveyFiles allSurveys = surveyFiles(data, EnumSet.allOf(Source.class));
            SurveyFiles surveyFiles = surveyFiles(data, sources);
            surveys.addAll(surveyFiles.find(containers));
            for (RawContainer container : containers) {
                OwnFiles.Found owned = sources.contains(Source.own) ? ownFiles.find(container) : OwnFiles.Found.NONE;
                own.addAll(owned.surveys());
                ownRegisters.addAll(owned.registers());
                boolean recognised = sources.contains(Source.ensu)
                        ? look(container, files, ensu, setAside)
                        : files.isOfEnsu(container);
                recognised |= sources.contains(Source.workbooks)
                        ? look(container, tables, owned, workbooks, setAside)
                        : holdsWorkbook(container);
                recognised |=
                        look(container, populationFiles, sources.contains(Source.population), population, setAside);
                List<RegisterFile> ofRegisters = registerFiles.find(container);
                if (sources.contains(Source.registers)) {
                    registers.addAll(ofRegisters);
                }
                recognised |= !ofRegisters.isEmpty();
                List<GeometryFile> ofShapes = geometryFiles.find(container);
                if (sources.contains(Source.geometry)) {
                    geometry.addAll(ofShapes);
                }
                recognised |= !ofShapes.isEmpty();
                for (String table : surveyFiles.listWithoutCodebook(container)) {
                    setAside.add(withoutCodebook(container, table));
                }
                recognised |= !allSurveys.listKnown(container).isEmpty();
                if (!recognised && owned.isEmpty()) {
                    findUnrecognised(container).ifPresent(setAside::add);
                }
            }
            PersonTable.refuseRepeatedEditions(ensu);
            PersonTable.refuseRepeatedEditions(surveys);
            WorkbookFiles.refuseRepeatedTables(workbooks);
            PopulationFiles.refuseRepeated(population);
            OwnRegisterReader.refuseRepeated(ownRegisters);
            GeometryFiles.refuseRepeated(geometry);
        }
        return new IngestPlan(
                EnumSet.copyOf(sources),
                List.copyOf(ensu),
                List.copyOf(surveys),
                List.copyOf(workbooks),
                List.copyOf(population),
                new OwnSurveys(own),
                List.copyOf(registers),
                List.copyOf(ownRegisters),
                List.copyOf(geometry),
                List.copyOf(setAside),
                Access.PUBLIC);
    }

    /** The same plan for another audience. */
    public IngestPlan withAudience(Access other) {
        return new IngestPlan(
                sources, ensu, surveys, workbooks, population, own, registers, ownRegisters, geometry, setAside, other);
    }

    /** What recognises files of the shapes of places. */
    static GeometryFiles geometryFiles(Path data) throws IOException {
        return new GeometryFiles(ShapePlaces.of(new CatalogueFiles(data.resolve("catalogues"))));
    }

    /** What recognises files of registers. */
    static RegisterFiles registers(Path data) throws IOException {
        return new RegisterFiles(RegisterCodebooks.read(data.resolve("codebooks")));
    }

    /** The person tables of a survey or of a sample of it. */
    List<PersonTable> personTables(String survey) {
        return Stream.concat(ensu.stream(), surveys.stream())
                .filter(table -> table.survey().equals(survey))
                .toList();
    }

    /** The files of the surveys among the sources, each with its samples. */
    static SurveyFiles surveyFiles(Path data, Set<Source> sources) throws IOException {
        CatalogueFiles catalogue = new CatalogueFiles(data.resolve("catalogues"));
        List<Codebooks> codebooks = new ArrayList<>();
        for (Source source : YEARLY) {
            if (sources.contains(source)) {
                for (String sample : catalogue.surveys(source.name())) {
                    codebooks.add(Codebooks.read(data.resolve("codebooks").resolve(sample)));
                }
            }
        }
        return new SurveyFiles(codebooks);
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
            OwnFiles.Found own,
            List<WorkbookTables> workbooks,
            List<SetAside> setAside)
            throws IOException {
        List<String> ownFiles = own.files();
        WorkbookFiles.Found found = files.find(container);
        workbooks.addAll(found.known());
        for (WorkbookFiles.Other other : found.others()) {
            if (!ownFiles.contains(other.file())) {
                setAside.add(new SetAside(other.file(), DataProblem.ofFile(other.reason(), other.file(), "")));
            }
        }
        return !found.isEmpty();
    }

    private static boolean look(
            RawContainer container,
            PopulationFiles files,
            boolean wanted,
            List<PopulationTable> population,
            List<SetAside> setAside)
            throws IOException {
        PopulationFiles.Found found = files.find(container);
        if (wanted) {
            population.addAll(found.known());
            found.others()
                    .forEach(other -> setAside.add(
                            new SetAside(other.file(), DataProblem.ofFile(other.reason(), other.file(), ""))));
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
