package org.atalaya.analytics.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;

/**
 * A sample drawn from a seed: up to six strata of one to five PSUs of one to six persons, with an answer
 * of 0 or 1, a size, and two parts of the population that overlap.
 *
 * @param persons the persons in the order of the design
 */
record RandomSurvey(List<Person> persons) {

    /**
     * A person.
     *
     * @param id number of the person
     * @param stratum stratum
     * @param psu PSU, unique within its stratum
     * @param weight weight
     * @param answer 0 or 1
     * @param size a positive number
     * @param inFirst whether in the first part of the population
     * @param inSecond whether in the second
     */
    record Person(
            int id,
            String stratum,
            String psu,
            double weight,
            double answer,
            double size,
            boolean inFirst,
            boolean inSecond) {}

    static RandomSurvey of(long seed) {
        Random random = new Random(seed);
        List<Person> persons = new ArrayList<>();
        int strata = 2 + random.nextInt(5);
        for (int stratum = 0; stratum < strata; stratum++) {
            int psus = 1 + random.nextInt(5);
            for (int psu = 0; psu < psus; psu++) {
                int size = 1 + random.nextInt(6);
                for (int i = 0; i < size; i++) {
                    persons.add(new Person(
                            persons.size(),
                            "stratum " + stratum,
                            "psu " + psu,
                            50 + 1000 * random.nextDouble(),
                            random.nextInt(2),
                            1 + random.nextDouble(),
                            random.nextInt(3) > 0,
                            random.nextInt(3) > 0));
                }
            }
        }
        return arranged(persons);
    }

    /** The same persons after they arrived in another order. */
    RandomSurvey shuffled(long seed) {
        List<Person> shuffled = new ArrayList<>(persons);
        Collections.shuffle(shuffled, new Random(seed));
        return arranged(shuffled);
    }

    /** The survey with every weight multiplied. */
    RandomSurvey weightedBy(double factor) {
        return new RandomSurvey(persons.stream()
                .map(person -> new Person(
                        person.id(),
                        person.stratum(),
                        person.psu(),
                        factor * person.weight(),
                        person.answer(),
                        person.size(),
                        person.inFirst(),
                        person.inSecond()))
                .toList());
    }

    /** The survey with other persons. */
    private static RandomSurvey arranged(List<Person> persons) {
        List<Person> byId = new ArrayList<>(persons);
        byId.sort(Comparator.comparingInt(Person::id));
        int[] order = SampleDesign.order(
                byId.stream().map(Person::stratum).toArray(String[]::new),
                byId.stream().map(Person::psu).toArray(String[]::new));
        return new RandomSurvey(Arrays.stream(order).mapToObj(byId::get).toList());
    }

    SampleDesign design(LonelyPsu policy) {
        return SampleDesign.of(
                persons.stream().map(Person::stratum).toArray(String[]::new),
                persons.stream().map(Person::psu).toArray(String[]::new),
                persons.stream().mapToDouble(Person::weight).toArray(),
                policy);
    }

    double[] answers() {
        return persons.stream().mapToDouble(Person::answer).toArray();
    }

    double[] sizes() {
        return persons.stream().mapToDouble(Person::size).toArray();
    }

    double[] ones() {
        return persons.stream().mapToDouble(person -> 1).toArray();
    }

    int[] first() {
        return IntStream.range(0, persons.size())
                .filter(row -> persons.get(row).inFirst())
                .toArray();
    }

    int[] second() {
        return IntStream.range(0, persons.size())
                .filter(row -> persons.get(row).inSecond())
                .toArray();
    }

    RatioOfDomain.Ratio share(SampleDesign design, int[] domain) {
        return RatioOfDomain.estimate(design, domain, answers(), ones()).find().orElseThrow();
    }

    RatioOfDomain.Ratio ratio(SampleDesign design, int[] domain) {
        return RatioOfDomain.estimate(design, domain, answers(), sizes()).find().orElseThrow();
    }

    static double variance(SampleDesign design, Scores scores) {
        return TaylorVariance.variance(design, scores).find().orElseThrow();
    }

    static double covariance(SampleDesign design, Scores a, Scores b) {
        return TaylorVariance.covariance(design, a, b).find().orElseThrow();
    }
}
