package org.atalaya.analytics.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import picocli.CommandLine;

/** How every command of this module runs and ends. */
public final class Commands {

    private Commands() {}

    /**
     * Runs a command.
     *
     * @return its exit code
     */
    public static int run(Callable<Integer> command, String... args) {
        return new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
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
                })
                .execute(args);
    }
}
