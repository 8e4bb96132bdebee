package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.ingestion.content.ContentForm;
import org.atalaya.ingestion.content.ContentWorkbooks;
import org.atalaya.ingestion.own.OwnForm;
import org.atalaya.ingestion.own.OwnTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya template}: the workbook an own survey, an own register or content is handed in with. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Writes the workbook your own survey or register is handed in with, filled with an invented example, or the"
                        + " one records of programmes, agreements and goals are kept in.",
        sortOptions = false)
public final class TemplateCommand implements Callable<Integer> {

    /** What can be handed in. */
    enum Kind {
        encuesta(OwnForm.MICRODATA),
        estimaciones(OwnForm.ESTIMATES),
        registro(OwnForm.REGISTER),
        programa(ContentForm.PROGRAMME),
        acuerdo(ContentForm.AGREEMENT),
        metas(ContentForm.GOALS),
        reunion(ContentForm.MEETING),
        capacitacion(ContentForm.TRAINING),
        solicitud(ContentForm.REQUEST),
        necesidad(ContentForm.NEED),
        protocolo(ContentForm.PROTOCOL),
        convocatoria(ContentForm.CALL),
        practica(),
        observatorio();

        private final Optional<OwnForm> own;
        private final Optional<ContentForm> content;

        /** A Word document or a text file, not a workbook. */
        Kind() {
            this.own = Optional.empty();
            this.content = Optional.empty();
        }

        Kind(OwnForm own) {
            this.own = Optional.of(own);
            this.content = Optional.empty();
        }

        Kind(ContentForm content) {
            this.own = Optional.empty();
            this.content = Optional.of(content);
        }
    }

    /** Language of the headings. */
    enum Headings {
        es,
        en
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            description =
                    "encuesta: the answers of each person; estimaciones: finished estimates; registro: counts your"
                            + " municipality keeps, of calls to 911 or of civic justice; programa: a programme with its"
                            + " activities, participants and products; acuerdo: a meeting or agreement with its"
                            + " resolutions and obligations; metas: a plan with its goals; reunion: a meeting;"
                            + " capacitacion: training offers; solicitud: requests for cooperation; necesidad: needs;"
                            + " protocolo: protocols and manuals; convocatoria: calls for proposals; practica: a"
                            + " practice, as a Word document; observatorio: the settings of your observatory, as a text"
                            + " file.")
    private Kind kind;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: KIND.xlsx or KIND.docx here).")
    private Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of the headings: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Headings language = Headings.es;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Content to write into the workbook: a file below data/content, or the id of a record of one.")
    private String from;

    @Option(names = "--data", paramLabel = "DIR", description = "The project's data folder.")
    private Path data;

    @Override
    public Integer call() throws IOException {
        Path file = out == null ? Path.of(kind + ending()) : out;
        if (Files.exists(file)) {
            spec.commandLine().getErr().println(file + " exists; name another file with --out, or move it away.");
            return ExitCode.WRONG_OPTIONS;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            spec.commandLine().getErr().println("--out " + file + " lies in a folder that does not exist.");
            return ExitCode.WRONG_OPTIONS;
        }
        if (kind == Kind.observatorio) {
            return writeSettings(file);
        }
        if (kind.own.isEmpty()) {
            return writeContent(file);
        }
        if (from != null) {
            spec.commandLine().getErr().println("--from is for records of content; " + kind + " is none.");
            return ExitCode.WRONG_OPTIONS;
        }
        try (OutputStream content = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            new OwnTemplate(kind.own.orElseThrow(), language == Headings.es).write(content);
        }
        spec.commandLine()
                .getOut()
                .println("Written: " + file
                        + ". Replace its invented example with your own data, put the file in data/raw, and look at it with:"
                        + " atalaya check " + file);
        return ExitCode.DONE;
    }

    private String ending() {
        return switch (kind) {
            case practica -> ".docx";
            case observatorio -> ".yaml";
            default -> ".xlsx";
        };
    }

    /** The project's data folder. */
    private Path project() {
        return data == null ? Path.of(System.getProperty("atalaya.home", "."), "data") : data;
    }

    private int writeSettings(Path file) throws IOException {
        if (from != null) {
            spec.commandLine().getErr().println("--from is for records of content; " + kind + " is none.");
            return ExitCode.WRONG_OPTIONS;
        }
        String template = language == Headings.es ? "observatorio.yaml" : "observatory.yaml";
        Files.copy(project().resolve("templates").resolve(template), file);
        spec.commandLine()
                .getOut()
                .println("Written: " + file + ". Replace what is invented with your own, and serve with it:"
                        + " atalaya serve --settings " + file + "; data/observatory.yaml needs no option.");
        return ExitCode.DONE;
    }

    private int writeContent(Path file) throws IOException {
        ContentWorkbooks workbooks = new ContentWorkbooks(project(), language == Headings.es);
        try {
            if (kind.content.isPresent()) {
                workbooks.write(kind.content.get(), Optional.ofNullable(from), file);
            } else {
                workbooks.writePractice(Optional.ofNullable(from), file);
            }
        } catch (RefusedInput refusal) {
            spec.commandLine().getErr().println("Refused: " + refusal.getMessage());
            return ExitCode.REFUSED;
        }
        spec.commandLine()
                .getOut()
                .println("Written: " + file + ". Fill it in, put it in a folder of your own, and see what the"
                        + " observatory makes of it with: atalaya inbox FOLDER");
        return ExitCode.DONE;
    }
}
