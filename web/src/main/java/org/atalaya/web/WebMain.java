package org.atalaya.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.atalaya.analytics.run.DeriveCommand;
import org.atalaya.analytics.run.FreezeCommand;
import org.atalaya.analytics.run.ProblemsCommand;
import org.atalaya.analytics.run.ReleasesCommand;
import org.atalaya.analytics.run.RollbackCommand;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that work on releases: serve them, list them, derive one, go back to one. */
@Command(
        name = "atalaya",
        subcommands = {
            ServeCommand.class,
            DeriveCommand.class,
            ReleasesCommand.class,
            RollbackCommand.class,
            ProblemsCommand.class,
            FreezeCommand.class
        },
        description = "Works on releases.")
public final class WebMain {

    private WebMain() {}

    public static void main(String[] args) {
        int exit = new CommandLine(new WebMain())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(WebMain::explain)
                .execute(args);
        System.exit(exit);
    }

    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof RefusedInput) {
            err.println("Refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof IllegalArgumentException) {
            err.println(failure.getMessage());
            return ExitCode.WRONG_OPTIONS;
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.println("The machine failed: " + failure);
        err.println(trace);
        return ExitCode.MACHINE;
    }
}
