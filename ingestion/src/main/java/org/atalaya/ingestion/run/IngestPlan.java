package org.atalaya.ingestion.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.ingestion.geometry.GeometryFile;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.own.OwnRegister;
import org.atalaya.ingestion.own.OwnSurveys;
import org.atalaya.ingestion.population.PopulationTable;
import org.atalaya.ingestion.printed.WorkbookTables;
import org.atalaya.ingestion.raw.RawFile;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.register.RegisterFile;

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
        if (sources.stream().allMatch(source -> source == Source.published || source == Source.content)) {
            return withoutFiles(sources);
        }
        RawRecognition recognition = new RawRecognition(data, sources);
        recognition.look(RawFolder.list(raw, known));
        return recognition.plan();
    }

    private static IngestPlan withoutFiles(Set<Source> sources) {
        return new IngestPlan(
                Set.copyOf(sources),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new OwnSurveys(List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Access.PUBLIC);
    }

    /** The same plan for another audience. */
    public IngestPlan withAudience(Access other) {
        return new IngestPlan(
                sources, ensu, surveys, workbooks, population, own, registers, ownRegisters, geometry, setAside, other);
    }

    /** The person tables of a survey or of a sample of it. */
    List<PersonTable> personTables(String survey) {
        return Stream.concat(ensu.stream(), surveys.stream())
                .filter(table -> table.survey().equals(survey))
                .toList();
    }
}
