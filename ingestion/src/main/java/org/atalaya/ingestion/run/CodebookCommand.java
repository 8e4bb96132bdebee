package org.atalaya.ingestion.run;

import picocli.CommandLine.Command;

/** {@code atalaya codebook}: what is done with codebooks. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        subcommands = DraftCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Proposes codebooks for editions the project has never seen.")
public final class CodebookCommand {}
