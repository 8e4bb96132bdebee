package org.atalaya.analytics.crosstab;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.territory.Country;

/**
 * What tables can be made of: official surveys, their editions whose microdata the release holds, their questions
 * and the groups they tell apart. Own surveys are not among them: they stand apart.
 *
 * @param surveys every official survey, whether the release holds microdata of it or not
 * @param editions editions with microdata, of each survey newest first
 * @param items questions by survey, in order
 * @param groups parts of the population by survey, in order
 */
public record CrossTabCatalogue(
        List<Survey> surveys, List<Edition> editions, Map<String, List<Item>> items, Map<String, List<Group>> groups) {

    /**
     * A survey.
     *
     * @param id its short id
     * @param source the work it is
     * @param country its country
     * @param unit what it asks about: person, household, crime
     * @param firstPeriod its first edition
     * @param lastPeriod its last edition
     */
    public record Survey(
            String id, String source, Country country, String unit, String firstPeriod, String lastPeriod) {}

    /**
     * An edition with microdata.
     *
     * @param survey the survey
     * @param period the edition
     * @param asked the questions it asked
     */
    public record Edition(Survey survey, String period, Set<String> asked) {}

    /**
     * A part of the population.
     *
     * @param kind what divides the population: sex, age
     * @param word its id and names
     */
    public record Group(String kind, Item.Word word) {}

    static CrossTabCatalogue read(ReleaseDatabase release) throws SQLException {
        List<Survey> surveys = release.list(Sql.read(CrossTabCatalogue.class, "surveys"), CrossTabCatalogue::survey);
        Map<List<String>, Set<String>> asked = new HashMap<>();
        release.list(
                Sql.read(CrossTabCatalogue.class, "asked"),
                row -> asked.computeIfAbsent(
                                List.of(row.getString(1), row.getString(2)), edition -> new LinkedHashSet<>())
                        .add(row.getString(3)));
        List<Edition> editions = new ArrayList<>();
        for (Survey survey : surveys) {
            List<Edition> ofSurvey = new ArrayList<>();
            for (SampleReader.Edition edition : new SampleReader(release, survey.id()).editions()) {
                ofSurvey.add(
                        0,
                        new Edition(
                                survey,
                                edition.period(),
                                Objects.requireNonNullElse(
                                        asked.get(List.of(survey.id(), edition.period())), Set.of())));
            }
            editions.addAll(ofSurvey);
        }
        return new CrossTabCatalogue(surveys, editions, items(release, surveys), groups(release));
    }

    /** The edition of a survey, if the release holds its microdata. */
    public Optional<Edition> findEdition(String survey, String period) {
        return editions.stream()
                .filter(edition ->
                        edition.survey().id().equals(survey) && edition.period().equals(period))
                .findFirst();
    }

    /** The question of a survey, if it has it. */
    public Optional<Item> findItem(String survey, String concept) {
        return items.getOrDefault(survey, List.of()).stream()
                .filter(item -> item.concept().equals(concept))
                .findFirst();
    }

    /** The parts of the population a survey tells apart by one thing. */
    public List<Group> groups(String survey, String kind) {
        return groups.getOrDefault(survey, List.of()).stream()
                .filter(group -> group.kind().equals(kind))
                .toList();
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getString("survey"),
                row.getString("source"),
                Country.valueOf(row.getString("country")),
                row.getString("unit"),
                row.getString("first_period"),
                row.getString("last_period"));
    }

    private static Map<String, List<Item>> items(ReleaseDatabase release, List<Survey> surveys) throws SQLException {
        Map<String, List<Item.Word>> answers = new HashMap<>();
        release.list(
                Sql.read(CrossTabCatalogue.class, "answers"),
                row -> answers.computeIfAbsent(row.getString(1), set -> new ArrayList<>())
                        .add(new Item.Word(row.getString(2), row.getString(3), row.getString(4))));
        Map<List<String>, Indicator> indicators = new HashMap<>();
        for (Survey survey : surveys) {
            for (Indicator indicator :
                    SurveyCatalogue.read(release, survey.id()).indicators()) {
                indicators.putIfAbsent(List.of(survey.id(), indicator.counted().concept()), indicator);
            }
        }
        Map<String, List<Item>> items = new LinkedHashMap<>();
        release.list(
                Sql.read(CrossTabCatalogue.class, "items"),
                row -> items.computeIfAbsent(row.getString(1), survey -> new ArrayList<>())
                        .add(new Item(
                                row.getString(1),
                                row.getString(2),
                                row.getString(4),
                                row.getString(5),
                                answers.getOrDefault(row.getString(3), List.of()),
                                Optional.ofNullable(indicators.get(List.of(row.getString(1), row.getString(2)))))));
        return items;
    }

    private static Map<String, List<Group>> groups(ReleaseDatabase release) throws SQLException {
        Map<String, List<Group>> groups = new HashMap<>();
        release.list(
                Sql.read(CrossTabCatalogue.class, "groups"),
                row -> groups.computeIfAbsent(row.getString(1), survey -> new ArrayList<>())
                        .add(new Group(
                                row.getString(3),
                                new Item.Word(row.getString(2), row.getString(4), row.getString(5)))));
        return groups;
    }
}
