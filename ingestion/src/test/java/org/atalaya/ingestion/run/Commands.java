package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command as a user would, without ending the process. */
final class Commands {

    /**
     * What a command did.
     *
     * @param exit its exit code
     * @param out what it told
     * @param err what it complained of
     */
    record Result(int exit, String out, String err) {}

    private Commands() {}

    static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = IngestMain.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Result(exit, out.toString(), err.toString());
    }
}
