package org.atalaya.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.atalaya.analytics.crosstab.CrossTabCatalogue.Edition;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.analytics.crosstab.Item;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.Place;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.Test;

/**
 * How long a table on request takes, in wall time, on the microdata of the release that {@code ATALAYA_STORE} serves.
 * Not run by default: CONTRIBUTING.md tells how.
 */
class CrossTabBenchmark {

    private static final int REQUESTS = 600;
    private static final double LONGEST_P99 = 0.250;

    @Test
    void answersWithinAQuarterOfASecond() throws Exception {
        String folder = System.getenv("ATALAYA_STORE");
        assumeThat(folder).as("ATALAYA_STORE names a store with microdata").isNotNull();
        ReleaseStore store = new ReleaseStore(Path.of(folder));
        try (ReleaseDatabase release =
                ReleaseDatabase.open(store.release(store.findCurrent().orElseThrow()), 4, Duration.ofMinutes(10))) {
            long begun = System.nanoTime();
            CrossTabs tables = CrossTabs.of(release);
            System.out.printf(
                    "catalogue of %d editions %.2f s%n",
                    tables.catalogue().editions().size(), since(begun));
            begun = System.nanoTime();
            tables.prepare();
            System.out.printf("samples prepared %.2f s, %.0f MB%n", since(begun), tables.bytesTaken() / 1e6);
            List<CrossTabs.Question> questions = questions(tables);
            tell("anything", tables, questions);
            tell("the same again", tables, questions);
            System.out.printf("samples and answers %.0f MB%n", tables.bytesTaken() / 1e6);
        }
    }

    private static List<CrossTabs.Question> questions(CrossTabs tables) throws Exception {
        Random random = new Random(20_260_101);
        List<CrossTabs.Question> questions = new ArrayList<>();
        while (questions.size() < REQUESTS) {
            Edition edition = any(tables.catalogue().editions(), random);
            String survey = edition.survey().id();
            Place place = any(tables.places(survey, edition.period()), random);
            List<String> items = tables.catalogue().items().get(survey).stream()
                    .map(Item::concept)
                    .filter(edition.asked()::contains)
                    .toList();
            String item = any(items, random);
            List<String> by = new ArrayList<>(List.of(CrossTabs.ALL));
            for (String kind : List.of(CrossTabs.SEX, CrossTabs.AGE)) {
                if (!tables.catalogue().groups(survey, kind).isEmpty()) {
                    by.add(kind);
                }
            }
            items.stream().filter(other -> !other.equals(item)).forEach(by::add);
            questions.add(new CrossTabs.Question(survey, edition.period(), place.id(), item, any(by, random)));
        }
        return questions;
    }

    private static void tell(String what, CrossTabs tables, List<CrossTabs.Question> questions) throws Exception {
        double[] seconds = new double[questions.size()];
        for (int i = 0; i < seconds.length; i++) {
            long begun = System.nanoTime();
            tables.table(questions.get(i));
            seconds[i] = since(begun);
            if (seconds[i] > LONGEST_P99) {
                System.out.println(seconds[i] + " " + questions.get(i));
            }
        }
        Arrays.sort(seconds);
        double p99 = seconds[(int) Math.ceil(0.99 * seconds.length) - 1];
        System.out.printf(
                "%-20s %d tables: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                what, seconds.length, 1e3 * seconds[seconds.length / 2], 1e3 * p99, 1e3 * seconds[seconds.length - 1]);
        assertThat(p99).isLessThan(LONGEST_P99);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
