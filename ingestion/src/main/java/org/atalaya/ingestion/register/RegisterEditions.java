package org.atalaya.ingestion.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;
import org.atalaya.ingestion.register.CutJudgement.StateYear;
import org.atalaya.ingestion.register.RegisterCodebook.Cells;
import org.atalaya.ingestion.register.RegisterInterpreter.Vocabulary;
import org.atalaya.ingestion.register.RegisterSums.PlaceYear;

/** Makes editions of what is known of whole files. */
final class RegisterEditions {

    private RegisterEditions() {}

    /**
     * What each file covers and counts.
     *
     * @param sums what is known of the files
     * @param files the files, in the order sums number them
     * @param words what the catalogue knows of each layout, by its codebook
     * @throws IOException if a file cannot be read again for its digest
     */
    static List<Edition> of(RegisterSums sums, List<RegisterFile> files, Map<String, Vocabulary> words)
            throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            RegisterFile file = files.get(index);
            Collection<PlaceYear> own = sums.of(index).placeYears();
            List<PlaceSum> ofFile = places(own);
            CutJudgement judgement = CutJudgement.of(
                    file,
                    states(ofEdition(index, files, sums)),
                    ofFile,
                    words.get(file.codebook().file()).places().codes());
            editions.add(new Edition(
                    file,
                    judgement,
                    sums.of(index).categories(),
                    ofFile,
                    own.stream().mapToLong(PlaceYear::rows).sum(),
                    file.release(judgement.last())));
        }
        return editions;
    }

    /**
     * The cells that tell a file's last month: its own, and those of the files it came in a zip with where only
     * what is not zero is printed, since a rare offence may have none in the last months.
     */
    private static Stream<PlaceYear> ofEdition(int index, List<RegisterFile> files, RegisterSums sums) {
        RegisterFile file = files.get(index);
        boolean alone =
                file.book().cells() == Cells.all || file.container().entries().size() == 1;
        return IntStream.range(0, files.size())
                .filter(other -> other == index
                        || !alone
                                && files.get(other).container().equals(file.container())
                                && files.get(other).codebook().equals(file.codebook()))
                .mapToObj(other -> sums.of(other).placeYears())
                .flatMap(Collection::stream);
    }

    private static List<StateYear> states(Stream<PlaceYear> placeYears) {
        Map<String, StateYear> states = new TreeMap<>();
        placeYears.forEach(each -> states.computeIfAbsent(
                        each.cells().state() + each.cells().year(),
                        none -> StateYear.empty(
                                each.cells().state(), each.cells().year()))
                .add(each.cells()));
        return List.copyOf(states.values());
    }

    private static List<PlaceSum> places(Collection<PlaceYear> placeYears) {
        Map<String, PlaceSum> places = new TreeMap<>();
        placeYears.forEach(each -> places.merge(each.code(), each.sum(), PlaceSum::with));
        return List.copyOf(places.values());
    }
}
