package org.atalaya.data.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.CodeVersion;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What every command line of the project does alike: exit codes, and a sentence for what is wrong. */
public final class CommandLines {

    private CommandLines() {}

    /**
     * A command line.
     *
     * @param commands the class annotated with the commands
     * @param out where results go
     * @param err where complaints go
     */
    public static CommandLine of(Object commands, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(commands);
        String version = "Atalaya " + CodeVersion.text();
        line.getCommandSpec().version(version);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongOptions())
                .setExecutionExceptionHandler(CommandLines::explain);
    }

    private static int explain(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof RefusedInput) {
            err.println("Refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof WrongArgument) {
            err.println(failure.getMessage());
            return ExitCode.WRONG_OPTIONS;
        }
        Optional<String> known = MachineTrouble.findSentence(failure);
        if (known.isPresent()) {
            err.println();
            err.println(known.get());
            return ExitCode.MACHINE;
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.println("The machine failed: " + failure);
        err.println(trace);
        return ExitCode.MACHINE;
    }
}
