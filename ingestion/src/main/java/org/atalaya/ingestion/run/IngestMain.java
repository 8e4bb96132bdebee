package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.atalaya.data.run.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that read official files. */
@Command(
        name = "atalaya",
        subcommands = {IngestCommand.class, CheckCommand.class},
        description = "Reads official files.")
public final class IngestMain {

    private IngestMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new IngestMain())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    line.getErr().println("The machine failed: " + failure);
                    line.getErr().println(trace);
                    return ExitCode.MACHINE;
                })
                .execute(args));
    }
}
