package org.atalaya.ingestion.interpret;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;

/** The codebooks of one survey: data/codebooks/SURVEY, with the codings they share. */
public final class Codebooks {

    static final String CODINGS = "codings.yaml";
    private static final String QUESTIONS = "questions.yaml";

    private final List<Entry> entries;

    private Codebooks(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * The codebook of one edition, with its codings resolved.
     *
     * @param file name of the codebook's file
     * @param book the codebook
     * @param edition the edition
     * @param codings coding → code → answer
     */
    public record Entry(
            String file, SurveyCodebook book, SurveyCodebook.Edition edition, Map<String, Map<String, String>> codings)
            implements Serializable {

        /** The answers a question's codes stand for. */
        public Map<String, String> coding(String concept) {
            return codings.get(book.answers().get(concept).coding());
        }

        /**
         * Refuses a codebook nobody has confirmed.
         *
         * @throws RefusedInput naming what to do
         */
        public void requireConfirmed() {
            if (book.draft()) {
                throw new RefusedInput("Codebook " + file + " is a draft: check what each column means against the"
                        + " edition's own dictionary, then write your role (not your name) in confirmed_by.");
            }
        }

        /**
         * Refuses a codebook that maps to questions or answers the catalogue does not have.
         *
         * @param answers question → its answers
         * @throws RefusedInput naming the first that is unknown
         */
        public void requireAnswers(Map<String, Set<String>> answers) {
            for (String concept : book.answers().keySet()) {
                if (!answers.containsKey(concept)) {
                    throw new RefusedInput("Codebook " + file + " maps question " + concept
                            + ", which data/catalogues/concept.csv does not have.");
                }
                for (String answer : coding(concept).values()) {
                    if (!answers.get(concept).contains(answer)) {
                        throw new RefusedInput("Codebook " + file + " gives question " + concept + " the answer "
                                + answer + "; data/catalogues/answer.csv allows " + answers.get(concept) + ".");
                    }
                }
            }
        }
    }

    /**
     * Reads a survey's codebooks.
     *
     * @param folder data/codebooks/SURVEY
     * @throws RefusedInput if one is unreadable, names an unknown coding, or repeats an edition
     */
    public static Codebooks read(Path folder) throws IOException {
        Map<String, Map<String, String>> codings =
                CodebookFile.parse(folder.resolve(CODINGS), new TypeReference<Map<String, Map<String, String>>>() {});
        List<Entry> entries = new ArrayList<>();
        Set<String> periods = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Codebooks::isCodebook).sorted().toList()) {
                SurveyCodebook book = CodebookFile.parse(file, new TypeReference<SurveyCodebook>() {});
                refuseUndeclaredTables(file, book);
                book.answers().forEach((concept, answer) -> {
                    if (!codings.containsKey(answer.coding())) {
                        throw new RefusedInput(file + ": " + concept + " has coding " + answer.coding() + ", which "
                                + CODINGS + " does not have; it has " + codings.keySet() + ".");
                    }
                });
                for (SurveyCodebook.Edition edition : book.editions()) {
                    if (!periods.add(edition.period())) {
                        throw new RefusedInput(file + " holds edition " + edition.period()
                                + ", which another codebook of the survey holds too; one may.");
                    }
                    entries.add(new Entry(file.getFileName().toString(), book, edition, codings));
                }
            }
        }
        return new Codebooks(entries);
    }

    /** The codebook of an edition. */
    public Optional<Entry> findByPeriod(String period) {
        return entries.stream()
                .filter(entry -> entry.edition().period().equals(period))
                .findFirst();
    }

    /** Every edition there is a codebook for. */
    public List<Entry> list() {
        return entries;
    }

    private static void refuseUndeclaredTables(Path file, SurveyCodebook book) {
        for (String column : book.columns().keySet()) {
            SurveyCodebook.joinedColumn(column)
                    .filter(joined -> !book.joined().containsKey(joined.table()))
                    .ifPresent(joined -> {
                        throw new RefusedInput(file + " names column " + column + ", but joins no table "
                                + joined.table() + "; it joins " + book.joined().keySet() + ".");
                    });
        }
    }

    private static boolean isCodebook(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals(CODINGS) && !name.equals(QUESTIONS);
    }

    /**
     * The words by which dictionaries of the survey tell its questions.
     *
     * @param folder data/codebooks/SURVEY
     * @param type what to read them as
     */
    public static <T> T readWords(Path folder, Class<T> type) throws IOException {
        return CodebookFile.parseOpen(folder.resolve(QUESTIONS), type);
    }
}
