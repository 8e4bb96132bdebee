package org.atalaya.web;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.atalaya.analytics.run.DeriveCommand;
import org.atalaya.analytics.run.FreezeCommand;
import org.atalaya.analytics.run.ProblemsCommand;
import org.atalaya.analytics.run.ReleasesCommand;
import org.atalaya.analytics.run.RollbackCommand;
import org.atalaya.analytics.run.UpgradeCommand;
import org.atalaya.analytics.run.WithdrawCommand;
import org.atalaya.data.run.CommandLines;
import org.atalaya.web.operation.BackupCommand;
import org.atalaya.web.operation.DoctorCommand;
import org.atalaya.web.operation.RestoreCommand;
import picocli.CommandLine.Command;

/** The commands that work on releases: serve them, copy their site, list them, derive one, upgrade one, go back to one, withdraw what is in them, keep them safe. */
@Command(
        name = "atalaya",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            ExportSiteCommand.class,
            DeriveCommand.class,
            UpgradeCommand.class,
            ReleasesCommand.class,
            RollbackCommand.class,
            WithdrawCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            ProblemsCommand.class,
            FreezeCommand.class
        },
        description = "Works on releases.")
public final class WebMain {

    private WebMain() {}

    public static void main(String[] args) {
        System.exit(CommandLines.of(
                        new WebMain(),
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }
}
