package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.atalaya.data.run.ExitCode;
import org.atalaya.ingestion.own.OwnForm;
import org.atalaya.ingestion.own.OwnTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya template}: the workbook an observatory's own survey or register is handed in with. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Writes the workbook your own survey or register is handed in with, filled with an invented example.",
        sortOptions = false)
public final class TemplateCommand implements Callable<Integer> {

    /** What can be handed in. */
    enum Kind {
        encuesta(OwnForm.MICRODATA),
        estimaciones(OwnForm.ESTIMATES),
        registro(OwnForm.REGISTER);

        private final OwnForm form;

        Kind(OwnForm form) {
            this.form = form;
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
                            + " municipality keeps, of calls to 911 or of civic justice.")
    private Kind kind;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: KIND.xlsx here).")
    private Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of the headings: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Headings language = Headings.es;

    @Override
    public Integer call() throws IOException {
        Path file = out == null ? Path.of(kind + ".xlsx") : out;
        if (Files.exists(file)) {
            spec.commandLine().getErr().println(file + " exists; name another file with --out, or move it away.");
            return ExitCode.WRONG_OPTIONS;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            spec.commandLine().getErr().println("--out " + file + " lies in a folder that does not exist.");
            return ExitCode.WRONG_OPTIONS;
        }
        try (OutputStream content = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            new OwnTemplate(kind.form, language == Headings.es).write(content);
        }
        spec.commandLine()
                .getOut()
                .println("Written: " + file
                        + ". Replace its invented example with your own data, put the file in data/raw, and look at it with:"
                        + " atalaya check " + file);
        return ExitCode.DONE;
    }
}
