package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.atalaya.data.run.CommandLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that read official files. */
@Command(
        name = "atalaya",
        mixinStandardHelpOptions = true,
        subcommands = {
            IngestCommand.class,
            TakeTablesCommand.class,
            FetchCommand.class,
            CheckCommand.class,
            CodebookCommand.class,
            TemplateCommand.class,
            InboxCommand.class,
            PublishContentCommand.class,
            SystematiseCommand.class
        },
        description = "Reads official files.")
public final class IngestMain {

    private IngestMain() {}

    public static void main(String[] args) {
        System.exit(commandLine(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }

    /** The commands, telling where they are told to. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return CommandLines.of(new IngestMain(), out, err);
    }
}
