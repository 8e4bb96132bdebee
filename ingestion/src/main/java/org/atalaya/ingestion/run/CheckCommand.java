package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.ensu.EnsuFiles;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.Interpreted;
import org.atalaya.ingestion.interpret.PersonInterpreter;
import org.atalaya.ingestion.interpret.PersonRecords;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.population.PopulationFiles;
import org.atalaya.ingestion.printed.WorkbookFiles;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.survey.SurveyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya check}: what a file is, whether it would be accepted, and what is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells what a file is, whether it would be accepted, and what is wrong with it.",
        sortOptions = false)
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A file, zip or workbook as published, the folder it was unpacked to, or a workbook of an own survey.")
    private Path path;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of catalogues and codebooks.")
    private Path data;

    @Override
    public Integer call() throws Exception {
        data = data == null ? Path.of(System.getProperty("atalaya.home", ".")).resolve("data") : data;
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(path)) {
            spec.commandLine().getErr().println(path + " does not exist; name a file or a folder.");
            return ExitCode.WRONG_OPTIONS;
        }
        if (!Files.isDirectory(data.resolve("catalogues"))) {
            spec.commandLine()
                    .getErr()
                    .println("--data " + data + " has no folder catalogues; name the project's data folder.");
            return ExitCode.WRONG_OPTIONS;
        }
        try {
            return check(out);
        } catch (RefusedInput refusal) {
            out.println("It would be refused: " + refusal.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private int check(PrintWriter out) throws IOException {
        EnsuFiles files = new EnsuFiles(Codebooks.read(data.resolve("codebooks").resolve("ensu")));
        RawContainer container = RawFolder.open(path);
        int ownSurveys = new OwnCheck(data, out).check(container);
        List<PersonTable> tables = new ArrayList<>(files.find(container));
        SurveyFiles surveys = RawRecognition.surveyFiles(data, EnumSet.allOf(IngestPlan.Source.class));
        tables.addAll(surveys.find(List.of(container)));
        PersonTable.refuseRepeatedEditions(tables);
        List<String> unknownEditions = new ArrayList<>();
        files.listWithoutCodebook(container).forEach(table -> unknownEditions.add(table + " of ENSU"));
        unknownEditions.addAll(surveys.listWithoutCodebook(container));
        unknownEditions.forEach(
                table -> out.println("It holds " + table + ". " + ProblemKind.EDITION_WITHOUT_CODEBOOK.english()));
        int registers = new RegisterCheck(data, out).check(container);
        int geometry = new GeometryCheck(data, out).check(container);
        if (tables.isEmpty() && ownSurveys + registers + geometry > 0) {
            return ExitCode.DONE;
        }
        for (PersonTable table : tables) {
            check(table, out);
        }
        WorkbookFiles.Found workbooks = new WorkbookCheck(data, out).check(container);
        PopulationFiles.Found population = new PopulationCheck(data, out).check(container);
        if (tables.isEmpty() && unknownEditions.isEmpty() && workbooks.isEmpty() && population.isEmpty()) {
            out.println(ProblemKind.UNRECOGNISED_FILE.english());
        }
        return tables.isEmpty()
                        && workbooks.known().isEmpty()
                        && population.known().isEmpty()
                ? ExitCode.REFUSED
                : ExitCode.DONE;
    }

    private void check(PersonTable table, PrintWriter out) throws IOException {
        CatalogueFiles catalogue = new CatalogueFiles(data.resolve("catalogues"));
        long read = 0;
        long rejected = 0;
        FirstOfEachKind problems = new FirstOfEachKind();
        try (PersonRecords records = new PersonRecords(
                table.table(), table.joined(), table.codebook().book())) {
            PersonInterpreter interpreter = new PersonInterpreter(
                    table.table().name(),
                    records.header(),
                    records.ownWidth(),
                    table.codebook(),
                    catalogue.places(table.survey(), table.period()),
                    SurveyTables.surveyPerson(table.survey(), catalogue.concepts(table.survey())),
                    table.release().label());
            while (records.hasNext()) {
                Interpreted interpreted = interpreter.interpret(records.next());
                read++;
                rejected += interpreted.rejected() ? 1 : 0;
                interpreted.problems().forEach(problems::add);
            }
        }
        out.println("It is " + table.label() + " (" + table.table().name() + "), codebook "
                + table.codebook().file() + ".");
        out.printf(Locale.ROOT, "  %,d records read = %,d kept + %,d rejected%n", read, read - rejected, rejected);
        problems.tell(out);
        table.requireUsable(read, rejected);
        out.println("It would be accepted.");
    }
}
