package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.ingestion.systematise.Systematise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya systematise}: from a report as it was written to a draft in the standard template. */
@Command(
        name = "systematise",
        mixinStandardHelpOptions = true,
        description =
                "Reads a report of a practice (PDF, Word, text) and writes a draft in the standard template, with a"
                        + " list of what it lacks. The draft is internal until somebody marks it as public.",
        sortOptions = false)
public final class SystematiseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The report: PDF, Word (.docx) or text (.txt).")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of content to write the draft below (default: data/content).")
    private Path out;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Short id of the practice: lower-case letters, digits, hyphens (default: made of its title).")
    private String id;

    @Override
    public Integer call() throws Exception {
        PrintWriter told = spec.commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            spec.commandLine().getErr().println(file + " is no file; name the report to read.");
            return ExitCode.WRONG_OPTIONS;
        }
        if (id != null && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            spec.commandLine()
                    .getErr()
                    .println("--id " + id + " is to be lower-case letters, digits and single hyphens.");
            return ExitCode.WRONG_OPTIONS;
        }
        Path content = out == null
                ? Path.of(System.getProperty("atalaya.home", "."))
                        .resolve("data")
                        .resolve("content")
                : out;
        try {
            tell(Systematise.run(file, content, Optional.ofNullable(id)), told);
            return ExitCode.DONE;
        } catch (RefusedInput refusal) {
            spec.commandLine().getErr().println(refusal.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private static void tell(Systematise.Result result, PrintWriter told) {
        told.println("Draft of practice " + result.id() + ", internal:");
        result.files().forEach(written -> told.println("  " + written));
        told.println(
                result.headings().isEmpty()
                        ? "None of the template's sections was found."
                        : "Sections found: " + String.join(" · ", result.headings()));
        told.println("To be completed:");
        result.gaps().forEach(gap -> told.println("  " + gap));
    }
}
