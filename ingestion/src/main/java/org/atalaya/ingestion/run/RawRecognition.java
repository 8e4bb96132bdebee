package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.atalaya.ingestion.register.RegisterCodebooks;
import org.atalaya.ingestion.register.RegisterFile;
import org.atalaya.ingestion.register.RegisterFiles;
import org.atalaya.ingestion.run.IngestPlan.SetAside;
import org.atalaya.ingestion.run.IngestPlan.Source;
import org.atalaya.ingestion.survey.SurveyFiles;
import org.atalaya.ingestion.workbook.WorkbookPackage;

/** Tells of each raw file whose it is, and gathers what the sources of a run read of it. */
final class RawRecognition {

    /** The yearly surveys; each of their samples has a folder of codebooks. */
    private static final Set<Source> YEARLY = EnumSet.of(Source.envipe, Source.enusc);

    private final Set<Source> sources;
    private final EnsuFiles ensuFiles;
    private final SurveyFiles surveyFiles;
    private final SurveyFiles allSurveys;
    private final WorkbookFiles workbookFiles;
    private final PopulationFiles populationFiles;
    private final OwnFiles ownFiles;
    private final RegisterFiles registerFiles;
    private final GeometryFiles geometryFiles;
    private final List<PersonTable> ensu = new ArrayList<>();
    private final List<PersonTable> surveys = new ArrayList<>();
    private final List<WorkbookTables> workbooks = new ArrayList<>();
    private final List<PopulationTable> population = new ArrayList<>();
    private final List<OwnSurvey> own = new ArrayList<>();
    private final List<RegisterFile> registers = new ArrayList<>();
    private final List<OwnRegister> ownRegisters = new ArrayList<>();
    private final List<GeometryFile> geometry = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    /** One source's look at a file: takes what it reads of it, and says whether the file is its own, read or not. */
    private interface Recogniser {
        boolean recognises(RawContainer container, OwnFiles.Found owned) throws IOException;
    }

    private final List<Recogniser> recognisers = List.of(
            this::isOwn,
            this::isOfEnsu,
            this::isWorkbook,
            this::isPopulation,
            this::isRegister,
            this::isGeometry,
            this::isOfYearlySurvey);

    /**
     * Nothing looked at yet.
     *
     * @param data the project's data folder
     * @param sources the sources to read; files of others are recognised too, and not told as unknown
     */
    RawRecognition(Path data, Set<Source> sources) throws IOException {
        this.sources = EnumSet.copyOf(sources);
        this.ensuFiles = new EnsuFiles(Codebooks.read(data.resolve("codebooks").resolve("ensu")));
        this.surveyFiles = surveyFiles(data, sources);
        this.allSurveys = surveyFiles(data, EnumSet.allOf(Source.class));
        this.workbookFiles = new WorkbookFiles(layouts(data));
        this.populationFiles = PopulationFiles.of(data.resolve("codebooks"));
        this.ownFiles = new OwnFiles(new CatalogueFiles(data.resolve("catalogues")));
        this.registerFiles = registers(data);
        this.geometryFiles = geometryFiles(data);
    }

    /**
     * Looks at raw files.
     *
     * @throws RefusedInput if a file cannot be taken at all, or two hold the same
     */
    void look(List<RawContainer> containers) throws IOException {
        surveys.addAll(surveyFiles.find(containers));
        for (RawContainer container : containers) {
            OwnFiles.Found owned = sources.contains(Source.own) ? ownFiles.find(container) : OwnFiles.Found.NONE;
            boolean recognised = false;
            for (Recogniser recogniser : recognisers) {
                recognised |= recogniser.recognises(container, owned);
            }
            if (!recognised) {
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

    /** What is to be read, and what is left aside. */
    IngestPlan plan() {
        return new IngestPlan(
                sources,
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

    /** What recognises files of the shapes of places. */
    static GeometryFiles geometryFiles(Path data) throws IOException {
        return new GeometryFiles(ShapePlaces.of(new CatalogueFiles(data.resolve("catalogues"))));
    }

    /** What recognises files of registers. */
    static RegisterFiles registers(Path data) throws IOException {
        return new RegisterFiles(RegisterCodebooks.read(data.resolve("codebooks")));
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

    private boolean isOwn(RawContainer container, OwnFiles.Found owned) {
        own.addAll(owned.surveys());
        ownRegisters.addAll(owned.registers());
        return !owned.isEmpty();
    }

    private boolean isOfEnsu(RawContainer container, OwnFiles.Found owned) throws IOException {
        if (!sources.contains(Source.ensu)) {
            return ensuFiles.isOfEnsu(container);
        }
        List<PersonTable> found = ensuFiles.find(container);
        ensu.addAll(found);
        List<String> unknownEditions = ensuFiles.listWithoutCodebook(container);
        unknownEditions.forEach(table -> setAside.add(withoutCodebook(container, table)));
        return !found.isEmpty() || !unknownEditions.isEmpty();
    }

    private boolean isWorkbook(RawContainer container, OwnFiles.Found owned) throws IOException {
        if (!sources.contains(Source.workbooks)) {
            return holdsWorkbook(container);
        }
        WorkbookFiles.Found found = workbookFiles.find(container);
        workbooks.addAll(found.known());
        found.others().stream()
                .filter(other -> !owned.files().contains(other.file()))
                .forEach(other -> setAside(other.file(), other.reason()));
        return !found.isEmpty();
    }

    private boolean isPopulation(RawContainer container, OwnFiles.Found owned) throws IOException {
        PopulationFiles.Found found = populationFiles.find(container);
        if (sources.contains(Source.population)) {
            population.addAll(found.known());
            found.others().forEach(other -> setAside(other.file(), other.reason()));
        }
        return !found.isEmpty();
    }

    private boolean isRegister(RawContainer container, OwnFiles.Found owned) throws IOException {
        List<RegisterFile> found = registerFiles.find(container);
        if (sources.contains(Source.registers)) {
            registers.addAll(found);
        }
        return !found.isEmpty();
    }

    private boolean isGeometry(RawContainer container, OwnFiles.Found owned) throws IOException {
        List<GeometryFile> found = geometryFiles.find(container);
        if (sources.contains(Source.geometry)) {
            geometry.addAll(found);
        }
        return !found.isEmpty();
    }

    /** Its tables may lie in several files, and were found before. */
    private boolean isOfYearlySurvey(RawContainer container, OwnFiles.Found owned) throws IOException {
        for (String table : surveyFiles.listWithoutCodebook(container)) {
            setAside.add(withoutCodebook(container, table));
        }
        return !allSurveys.listKnown(container).isEmpty();
    }

    private void setAside(String file, ProblemKind reason) {
        setAside.add(new SetAside(file, DataProblem.ofFile(reason, file, "")));
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
