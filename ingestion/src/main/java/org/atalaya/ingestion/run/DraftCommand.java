package org.atalaya.ingestion.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.run.ExitCode;
import org.atalaya.data.time.Period;
import org.atalaya.ingestion.codebook.CodebookDraft;
import org.atalaya.ingestion.codebook.DataDictionary;
import org.atalaya.ingestion.codebook.DraftText;
import org.atalaya.ingestion.codebook.QuestionWords;
import org.atalaya.ingestion.ensu.EnsuFiles;
import org.atalaya.ingestion.ensu.EnsuFiles.DescribedTable;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.raw.RawFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atalaya codebook draft}: proposes a codebook from the dictionary in an edition's own zip. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description =
                "Proposes a codebook for an edition, from the dictionary in its own zip, for a person to confirm.",
        sortOptions = false)
public final class DraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ZIP", description = "The edition's zip as published, or the folder it was unpacked to.")
    private Path path;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of catalogues and codebooks.")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; data/codebooks/ensu/PERIOD.yaml unless told.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        data = data == null ? Path.of(System.getProperty("atalaya.home", ".")).resolve("data") : data;
        if (!Files.exists(path)) {
            spec.commandLine().getErr().println(path + " does not exist; name a zip or a folder.");
            return ExitCode.WRONG_OPTIONS;
        }
        Path folder = data.resolve("codebooks").resolve("ensu");
        Codebooks codebooks = Codebooks.read(folder);
        DescribedTable table = new EnsuFiles(codebooks).describedTable(RawFolder.open(path));
        DataDictionary dictionary = DataDictionary.read(table.container(), table.dictionary());
        QuestionWords words = Codebooks.readWords(folder, QuestionWords.class);
        String code = periodCode(table, dictionary, words);
        String period = table.period(code);
        List<Codebooks.Entry> earlier = earlier(codebooks, period);
        CodebookDraft draft = CodebookDraft.of(dictionary, words, earlier);
        Path file = out == null ? folder.resolve(period + ".yaml") : out;
        refuseExisting(file, codebooks.findByPeriod(period));
        DraftText.Edition edition = new DraftText.Edition(period, code, table.table(), dictionary.file());
        Files.writeString(file, DraftText.of(draft, edition, earlier.get(0)));
        account(draft, period, earlier.get(0), file);
        return ExitCode.DONE;
    }

    private static String periodCode(DescribedTable table, DataDictionary dictionary, QuestionWords words)
            throws IOException {
        for (DataDictionary.Field field : dictionary.fields()) {
            if (words.design().get("period").tell(field.text())) {
                Optional<String> code = table.first(field.name());
                if (code.isPresent()) {
                    return code.get();
                }
            }
        }
        return "";
    }

    /** The codebooks of the editions before, the last first. */
    private static List<Codebooks.Entry> earlier(Codebooks codebooks, String period) {
        LocalDate drafted = Period.parse(period).start();
        List<Codebooks.Entry> earlier = codebooks.list().stream()
                .filter(entry -> start(entry).isBefore(drafted))
                .sorted(Comparator.comparing(DraftCommand::start).reversed())
                .toList();
        if (earlier.isEmpty()) {
            throw new RefusedInput("There is no codebook of an edition before " + period + " to draft one after.");
        }
        return earlier;
    }

    private static LocalDate start(Codebooks.Entry entry) {
        return Period.parse(entry.edition().period()).start();
    }

    private static void refuseExisting(Path file, Optional<Codebooks.Entry> known) {
        known.filter(entry -> file.getFileName().toString().equals(entry.file()))
                .ifPresent(entry -> {
                    throw new RefusedInput("Edition " + entry.edition().period() + " has codebook " + entry.file()
                            + " already; --out writes a draft elsewhere, to compare with it.");
                });
        if (Files.exists(file)) {
            throw new RefusedInput(file + " exists; --out names another file.");
        }
    }

    private void account(CodebookDraft draft, String period, Codebooks.Entry before, Path file) {
        PrintWriter account = spec.commandLine().getOut();
        List<String> doubtful = draft.answers().entrySet().stream()
                .filter(answer -> !answer.getValue().reasons().isEmpty())
                .map(answer -> answer.getKey() + " ("
                        + String.join("; ", answer.getValue().reasons()) + ")")
                .toList();
        account.println("Draft of the codebook of " + period + ", after "
                + before.edition().period() + ": " + draft.answers().size() + " questions found, "
                + draft.unmatched().size() + " fields without one.");
        if (!doubtful.isEmpty()) {
            account.println("To look at first:");
            doubtful.forEach(question -> account.println("  " + question));
        }
        account.println("Written to " + file + ". Compare it with the questionnaire, then write your role in"
                + " confirmed_by; until then the edition is not read.");
    }
}
