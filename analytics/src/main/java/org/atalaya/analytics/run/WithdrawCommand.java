package org.atalaya.analytics.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.check.Require;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawal.OfRecord;
import org.atalaya.data.withdrawal.Withdrawal.OfRelease;
import org.atalaya.data.withdrawal.Withdrawal.Subject;
import org.atalaya.data.withdrawal.WithdrawalList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya withdraw}: something not given out any more, whatever release has it. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description =
                "Withdraws a record, a file of it or a release from every release; a running site follows by itself.",
        sortOptions = false)
public final class WithdrawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECORD", arity = "0..1", description = "The record's id, as its address ends.")
    private String record;

    @Option(names = "--attachment", paramLabel = "N", description = "Only the N-th file that goes with the record.")
    private Integer attachment;

    @Option(names = "--release", paramLabel = "ID", description = "A whole release, instead of a record.")
    private String release;

    @Option(names = "--role", paramLabel = "ROLE", description = "The role that decided it; never a person's name.")
    private String role;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in Spanish; everybody can read it.")
    private String reason;

    @Option(names = "--reason-en", paramLabel = "TEXT", description = "The same in English.")
    private String english;

    @Option(names = "--day", paramLabel = "DAY", description = "Since which day, like 2027-01-15 (default: today).")
    private LocalDate day;

    @Option(names = "--list", description = "Tell what is withdrawn, and withdraw nothing.")
    private boolean list;

    @Mixin
    private StoreOption storeOption;

    @Override
    public Integer call() throws Exception {
        ReleaseStore store = storeOption.open();
        PrintWriter out = spec.commandLine().getOut();
        WithdrawalList withdrawals =
                WithdrawalList.of(store.root(), spec.commandLine().getErr()::println);
        if (list) {
            withdrawals.get().entries().forEach(entry -> out.println(line(entry)));
            return ExitCode.DONE;
        }
        Require.that(
                (record == null) != (release == null), "RECORD or --release", "be given, one of them", "none or both");
        Require.that(attachment == null || record != null, "--attachment", "go with a RECORD", attachment);
        Require.text(role, "--role");
        Require.text(reason, "--reason");
        Set<Subject> subjects = subjects(store);
        boolean added = false;
        for (Subject subject : subjects) {
            Withdrawal entry = new Withdrawal(
                    subject,
                    day == null ? LocalDate.now(Clock.systemDefaultZone()) : day,
                    role,
                    reason,
                    Optional.ofNullable(english),
                    Optional.empty());
            if (withdrawals.add(entry)) {
                added = true;
                out.println("Withdrawn: " + line(entry));
            }
        }
        if (!added) {
            throw new RefusedInput("The list has " + subjects.iterator().next().line()
                    + " already; to withdraw it again, take levantado from its entry.");
        }
        return ExitCode.DONE;
    }

    private static String line(Withdrawal entry) {
        return entry.on() + "  " + entry.subject().line() + "  (" + entry.role() + "): " + entry.spanish()
                + entry.lifted().map(lifted -> "  [lifted " + lifted + "]").orElse("");
    }

    /** A slip in an id would leave what was meant in public. Of a file every version the store has is meant. */
    private Set<Subject> subjects(ReleaseStore store) throws IOException, SQLException {
        if (release != null) {
            Require.oneOf(release, "--release", store.list());
            return Set.of(new OfRelease(release));
        }
        Set<Subject> subjects = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>(store.list());
        Collections.reverse(ids);
        for (String id : ids) {
            try (ReleaseDatabase tables = ReleaseDatabase.open(store.release(id))) {
                find(tables).ifPresent(subjects::add);
            }
        }
        if (!subjects.isEmpty()) {
            return subjects;
        }
        throw new RefusedInput("No release of the store has "
                + (attachment == null ? "record " : "attachment " + attachment + " of record ") + record
                + "; its id is the last part of its address, like zo-2022-octavo-envio.");
    }

    /** A file is known by its bytes: its position changes when another of the record goes. */
    private Optional<Subject> find(ReleaseDatabase tables) throws SQLException {
        return attachment == null
                ? tables.find("SELECT 1 FROM content_record WHERE record = ?", row -> new OfRecord(record), record)
                : tables.find(
                        "SELECT sha256 FROM content_attachment WHERE record = ? AND position = ?",
                        row -> new OfAttachment(record, attachment, Optional.of(row.getString("sha256"))),
                        record,
                        attachment);
    }
}
