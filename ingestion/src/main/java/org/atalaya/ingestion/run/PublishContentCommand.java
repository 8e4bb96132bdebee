package org.atalaya.ingestion.run;

import java.util.concurrent.Callable;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code atalaya publish-content}: a release with content read anew, and nothing else. */
@Command(
        name = "publish-content",
        mixinStandardHelpOptions = true,
        description = "Publishes data/content anew; surveys, registers and figures are the current release's.",
        sortOptions = false)
public final class PublishContentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ContentOptions folders;

    @Override
    public Integer call() throws Exception {
        try {
            return new ContentPublication(
                            folders.data(), folders.store(), spec.commandLine().getOut())
                    .publish(folders.data().resolve("content"));
        } catch (RefusedInput refusal) {
            spec.commandLine().getErr().println("Refused: " + refusal.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
