package org.atalaya.ingestion.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.data.check.Require;
import org.atalaya.data.text.PlainText;

/**
 * Words by which a dictionary tells each field of a codebook: data/codebooks/SURVEY/questions.yaml.
 *
 * @param design use in the sample's design → its words
 * @param sex words of sex
 * @param age words of age
 * @param answers question → its words
 */
public record QuestionWords(Map<String, Words> design, Words sex, Words age, Map<String, Words> answers) {

    /**
     * Words of one field.
     *
     * @param all beginnings of words of which each must stand in the text
     * @param none beginnings of words of which none may
     * @param codings names of the codings its answers may have; none for a field of the design
     */
    public record Words(List<String> all, List<String> none, List<String> codings) {

        public Words {
            Require.that(all != null && !all.isEmpty(), "all", "name at least one word", all);
            none = none == null ? List.of() : none;
            codings = codings == null ? List.of() : codings;
        }

        /** Whether a text is told by these words. */
        public boolean tell(String text) {
            List<String> words = words(text);
            return all.stream().allMatch(stem -> begins(words, stem))
                    && none.stream().noneMatch(stem -> begins(words, stem));
        }

        /** Words of the text that these do not explain: of two texts told, the shorter fits better. */
        int unexplained(String text) {
            return (int) words(text).stream()
                    .filter(word -> all.stream().noneMatch(word::startsWith))
                    .count();
        }

        private static boolean begins(List<String> words, String stem) {
            return words.stream().anyMatch(word -> word.startsWith(stem));
        }

        private static List<String> words(String text) {
            return Arrays.stream(PlainText.of(text).split("[^a-z0-9]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }
}
