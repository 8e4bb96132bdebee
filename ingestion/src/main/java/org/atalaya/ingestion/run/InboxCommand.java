package org.atalaya.ingestion.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileUtil;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.withdrawal.WithdrawalList;
import org.atalaya.ingestion.content.Inbox;
import org.atalaya.ingestion.content.Inbox.Handed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya inbox}: what people hand in, observed, previewed, and published once it is approved. */
@Command(
        name = "inbox",
        mixinStandardHelpOptions = true,
        description = "Reads workbooks and documents of content, writes what there is to observe beside them, and makes"
                + " a preview; with --publish, publishes what is approved.",
        sortOptions = false)
public final class InboxCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder with the files; they stay as they are.")
    private Path folder;

    @Mixin
    private ContentOptions folders;

    @Option(
            names = "--preview-store",
            paramLabel = "DIR",
            description = "Folder of the preview (default: store-preview).")
    private Path previews;

    @Option(
            names = "--publish",
            description = "Publish the files and keep them in data/content/received; each must be approved by a role"
                    + " other than its author's.")
    private boolean publish;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(folder)) {
            err.println(folder + " is not a folder; name the folder with the files handed in.");
            return ExitCode.WRONG_OPTIONS;
        }
        Path scratch = Files.createTempDirectory("atalaya-inbox");
        try {
            return take(Inbox.read(folder, folders.data(), scratch, WithdrawalList.read(folders.store())));
        } catch (RefusedInput refusal) {
            err.println("Refused: " + refusal.getMessage());
            return ExitCode.REFUSED;
        } finally {
            FileUtil.fullyDelete(scratch.toFile());
        }
    }

    private int take(Inbox inbox) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Handed> handed = inbox.answer();
        for (Handed file : handed) {
            out.println("  " + file.name() + "   "
                    + (file.observations() == 0
                            ? "nothing to observe"
                            : file.observations() + " observations, " + file.hindered()
                                    + " of them keep a part from being used")
                    + "   " + file.answer());
        }
        out.println();
        ContentPublication publication = new ContentPublication(folders.data(), folders.store(), out);
        if (publish) {
            inbox.requireApproved();
            int exit = publication.publish(inbox.content());
            if (exit == ExitCode.DONE) {
                inbox.keep();
            }
            return exit;
        }
        Path target = previews == null ? folders.home().resolve("store-preview") : previews;
        int exit = publication.preview(inbox.content(), target);
        if (exit == ExitCode.DONE) {
            out.println("Preview, for this machine only: atalaya serve --store " + target);
        }
        return exit;
    }
}
