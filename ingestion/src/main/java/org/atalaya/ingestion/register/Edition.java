package org.atalaya.ingestion.register;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;

/**
 * A file of a register of which all is known: what it covers and what it counts.
 *
 * @param file the file
 * @param judgement what it covers
 * @param categories the categories it counts
 * @param places the places it counts
 * @param rows rows made of it
 * @param release what figures made from it cite
 */
record Edition(
        RegisterFile file,
        CutJudgement judgement,
        Set<String> categories,
        List<PlaceSum> places,
        long rows,
        SourceRelease release) {

    /**
     * Refuses two files that would count the same cells of one edition.
     *
     * @throws RefusedInput naming both
     */
    static void refuseRepeated(List<Edition> editions) {
        for (int i = 0; i < editions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (editions.get(i).overlaps(editions.get(j))) {
                    throw new RefusedInput(editions.get(j).file().name() + " and "
                            + editions.get(i).file().name() + " both hold "
                            + editions.get(i).text()
                            + " with the same places, years and categories; leave one of them in the folder.");
                }
            }
        }
    }

    /** Names each place of a state that did not report some months, and the months. */
    void forEachUnreported(BiConsumer<PlaceSum, List<YearMonth>> use) {
        judgement
                .unreported()
                .forEach((state, months) -> places.stream()
                        .filter(place -> place.code().startsWith(state))
                        .forEach(place -> use.accept(
                                place, months.stream().map(YearMonth::parse).toList())));
    }

    private String text() {
        return file.book().source() + " by " + file.book().territoryKind() + " up to " + judgement.last();
    }

    private boolean overlaps(Edition other) {
        return text().equals(other.text())
                && categories.stream().anyMatch(other.categories::contains)
                && places.stream().anyMatch(place -> other.places.stream().anyMatch(their -> meet(place, their)));
    }

    private static boolean meet(PlaceSum one, PlaceSum other) {
        return one.code().equals(other.code())
                && one.firstYear() <= other.lastYear()
                && other.firstYear() <= one.lastYear();
    }
}
