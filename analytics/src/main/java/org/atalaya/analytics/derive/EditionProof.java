package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.data.problem.RefusedInput;

/**
 * How far the reading of one edition's microdata is proved, counted as its figures are compared with
 * those its publisher printed. A codebook known from a dictionary only has to bring out every one.
 */
final class EditionProof {

    private final String survey;
    private final SampleReader.Edition edition;
    private int compared;
    private int differing;
    private Optional<String> firstDifference = Optional.empty();

    EditionProof(String survey, SampleReader.Edition edition) {
        this.survey = survey;
        this.edition = edition;
    }

    /** Counts a share that was printed and computed. */
    void compare(String label, double computed, double printed, boolean differ) {
        compared++;
        if (differ) {
            differing++;
            firstDifference =
                    firstDifference.or(() -> Optional.of(label + ", computed " + computed + " and printed " + printed));
        }
    }

    /**
     * Refuses an edition whose codebook nothing but its dictionary vouches for and whose figures are not
     * the printed ones.
     *
     * @throws RefusedInput naming the codebook and the first figure
     */
    void requireEqual() {
        if (!edition.proved() && differing > 0) {
            throw new RefusedInput(differing + " of the " + compared + " shares printed for " + survey + " "
                    + edition.period() + " differ from those computed with codebook " + edition.codebook()
                    + ", which is known from the edition's dictionary only; the first is " + firstDifference.get()
                    + ". Correct the codebook, or take the edition out of the folder.");
        }
    }

    /** Adds its row to {@code edition_verification}. */
    void write(TableWriter table) throws SQLException {
        String verified = edition.proved() ? "microdata" : compared > 0 ? "printed" : "unverified";
        table.add(survey, edition.period(), verified, compared, differing);
    }
}
