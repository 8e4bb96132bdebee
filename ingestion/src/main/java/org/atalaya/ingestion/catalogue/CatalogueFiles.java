package org.atalaya.ingestion.catalogue;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.GeographyTables;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.PublicationTables;
import org.atalaya.data.store.SimilarityTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.TransferTables;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.interpret.PersonInterpreter;
import org.atalaya.ingestion.interpret.Reading;

/**
 * The project's catalogues: data/catalogues, one file per table. They become tables of the release, and
 * readers look up in them what their codebooks may map to.
 */
public final class CatalogueFiles {

    private static final List<TableContract> TABLES = List.of(
            CatalogueTables.SOURCE,
            CatalogueTables.SURVEY,
            CatalogueTables.TERRITORY,
            CatalogueTables.TERRITORY_NAME,
            CatalogueTables.CITY_MEMBER,
            SimilarityTables.TERRITORY_AREA,
            GeographyTables.TERRITORY_POINT,
            GeographyTables.TERRITORY_SHAPE,
            CatalogueTables.CONCEPT,
            CatalogueTables.ANSWER,
            CatalogueTables.INDICATOR,
            CatalogueTables.DOMAIN,
            CatalogueTables.EDITION,
            CatalogueTables.SERIES_BREAK,
            CatalogueTables.KNOWN_GAP,
            CatalogueTables.SUBJECT,
            CatalogueTables.SUBJECT_QUESTION,
            CatalogueTables.CROSSWALK,
            ContentTables.TERM,
            TransferTables.ADMINISTRATION,
            IncidenceTables.OFFENCE,
            IncidenceTables.SOURCE_CATEGORY,
            IncidenceTables.OFFENCE_MEASURE,
            IncidenceTables.OFFENCE_CATEGORY,
            PublicationTables.PUBLICATION_RHYTHM,
            PublicationTables.PUBLICATION_DATE);

    /** A Chilean municipality governs its comuna. */
    private static final Set<String> MUNICIPALITIES = Set.of("municipality", "comuna");

    private final Path folder;

    /**
     * The catalogues of a folder.
     *
     * @param folder data/catalogues
     */
    public CatalogueFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads every catalogue as a table of the release. */
    public Reading read() throws IOException {
        PublicationCatalogue.read(folder); // refuses what is no day or edition
        return read(TABLES);
    }

    /** Reads some catalogues. */
    public Reading read(List<TableContract> some) throws IOException {
        Map<TableContract, Path> paths = new LinkedHashMap<>();
        some.forEach(table -> paths.put(table, file(table)));
        return ContractCsv.read("catalogues", paths);
    }

    /**
     * The questions of a survey, in the order of its questionnaire.
     *
     * @throws RefusedInput if one stands twice
     */
    public List<String> concepts(String survey) throws IOException {
        List<String> concepts = new ArrayList<>();
        for (Map<String, String> row : rows(CatalogueTables.CONCEPT)) {
            String concept = row.get("concept");
            if (row.get("survey").equals(survey)) {
                if (concepts.contains(concept)) {
                    throw new RefusedInput("concept.csv has question " + concept + " of survey " + survey
                            + " twice; a question may stand once.");
                }
                concepts.add(concept);
            }
        }
        return concepts;
    }

    /**
     * The answers each question of a survey takes.
     *
     * @throws RefusedInput if a question takes answers that are in no catalogue
     */
    public Map<String, Set<String>> answers(String survey) throws IOException {
        Map<String, Set<String>> sets = new TreeMap<>();
        rows(CatalogueTables.ANSWER)
                .forEach(row -> sets.computeIfAbsent(row.get("answer_set"), set -> new TreeSet<>())
                        .add(row.get("answer")));
        Map<String, Set<String>> answers = new HashMap<>();
        for (Map<String, String> row : rows(CatalogueTables.CONCEPT)) {
            if (row.get("survey").equals(survey)) {
                String set = row.get("answer_set");
                if (!sets.containsKey(set)) {
                    throw new RefusedInput("concept.csv gives question " + row.get("concept") + " the answers of set "
                            + set + ", which answer.csv does not have; it has " + sets.keySet() + ".");
                }
                answers.put(row.get("concept"), sets.get(set));
            }
        }
        return answers;
    }

    /** Official surveys, and the samples of them that are not of persons, in order of the catalogue. */
    public List<String> surveys() throws IOException {
        return rows(CatalogueTables.SURVEY).stream()
                .map(row -> row.get("survey"))
                .toList();
    }

    /** A survey of a source and the samples of it, in the catalogue's order. */
    public List<String> surveys(String source) throws IOException {
        return rows(CatalogueTables.SURVEY).stream()
                .filter(row -> row.get("source").equals(source))
                .map(row -> row.get("survey"))
                .toList();
    }

    /**
     * The country a survey is of.
     *
     * @throws RefusedInput if the catalogue does not have the survey
     */
    public Country country(String survey) throws IOException {
        return rows(CatalogueTables.SURVEY).stream()
                .filter(row -> row.get("survey").equals(survey))
                .map(row -> Country.valueOf(row.get("country")))
                .findFirst()
                .orElseThrow(() -> new RefusedInput("survey.csv has no survey " + survey + "; give it a row."));
    }

    /** What is known of places for one edition of a survey. */
    public PersonInterpreter.Places places(String survey, String period) throws IOException {
        String country = country(survey).name();
        return new PersonInterpreter.Places(
                rows(CatalogueTables.TERRITORY).stream()
                        .filter(row -> row.get("country").equals(country)
                                && MUNICIPALITIES.contains(row.get("territory_kind")))
                        .map(row -> row.get("territory_code"))
                        .collect(Collectors.toUnmodifiableSet()),
                rows(CatalogueTables.CITY_MEMBER).stream()
                        .filter(row -> row.get("survey").equals(survey)
                                && row.get("period").equals(period))
                        .map(row -> row.get("city_code") + " " + row.get("municipality_code"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * A place by one of its names.
     *
     * @param kind what sort of place it is
     * @param code its code
     * @param name the name
     * @param from first edition it exists in; empty if always
     * @param to last edition it exists in; empty if still
     */
    public record NamedPlace(String kind, String code, String name, String from, String to) implements Serializable {

        /** Whether the place exists in an edition. */
        public boolean isValidIn(String period) {
            return (from.isEmpty() || from.compareTo(period) <= 0) && (to.isEmpty() || period.compareTo(to) <= 0);
        }
    }

    /**
     * The names a publisher prints for places: those of the catalogue, and the labels known besides.
     *
     * @param country ISO code of the country
     * @param kinds kinds of places
     */
    public List<NamedPlace> printedNames(String country, List<String> kinds) throws IOException {
        List<NamedPlace> names = new ArrayList<>();
        Map<String, Map<String, String>> byCode = new HashMap<>();
        for (Map<String, String> row : rows(CatalogueTables.TERRITORY)) {
            if (row.get("country").equals(country) && kinds.contains(row.get("territory_kind"))) {
                byCode.put(row.get("territory_kind") + row.get("territory_code"), row);
                names.add(named(row, row.get("name")));
                names.add(named(row, row.get("official_name")));
            }
        }
        for (Map<String, String> row : rows(CatalogueTables.TERRITORY_NAME)) {
            Map<String, String> place = byCode.get(row.get("territory_kind") + row.get("territory_code"));
            if (place != null
                    && row.get("country").equals(country)
                    && row.get("use").equals("publisher-label")) {
                names.add(named(place, row.get("name")));
            }
        }
        return names;
    }

    private static NamedPlace named(Map<String, String> row, String name) {
        return new NamedPlace(
                row.get("territory_kind"), row.get("territory_code"), name, row.get("valid_from"), row.get("valid_to"));
    }

    /**
     * The categories of a register.
     *
     * @param source the register
     * @return label → category, in the order of the source
     */
    public Map<String, String> categories(String source) throws IOException {
        Map<String, String> categories = new LinkedHashMap<>();
        for (Map<String, String> row : rows(IncidenceTables.SOURCE_CATEGORY)) {
            if (row.get("source").equals(source)) {
                categories.put(row.get("label"), row.get("category"));
            }
        }
        return categories;
    }

    /**
     * Which categories of a register are part of another.
     *
     * @param source the register
     * @return category that is part of another → that other
     */
    public Map<String, String> parentCategories(String source) throws IOException {
        Map<String, String> parents = new HashMap<>();
        for (Map<String, String> row : rows(IncidenceTables.SOURCE_CATEGORY)) {
            if (row.get("source").equals(source) && !row.get("parent").isEmpty()) {
                parents.put(row.get("category"), row.get("parent"));
            }
        }
        return parents;
    }

    /** The indicators of a survey. */
    public Set<String> indicators(String survey) throws IOException {
        return rows(CatalogueTables.INDICATOR).stream()
                .filter(row -> row.get("survey").equals(survey))
                .map(row -> row.get("indicator"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every place. */
    public Set<TerritoryId> places() throws IOException {
        return rows(CatalogueTables.TERRITORY).stream()
                .map(row -> TerritoryId.of(row.get("country"), row.get("territory_kind"), row.get("territory_code")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A point in degrees. */
    public record Point(double latitude, double longitude) {}

    /** Where places are drawn as dots. */
    public Map<TerritoryId, Point> points() throws IOException {
        return rows(GeographyTables.TERRITORY_POINT).stream()
                .collect(Collectors.toMap(
                        row -> TerritoryId.of(row.get("country"), row.get("territory_kind"), row.get("territory_code")),
                        row -> new Point(
                                Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")))));
    }

    /** Ids of every indicator. */
    public Set<String> indicators() throws IOException {
        return rows(CatalogueTables.INDICATOR).stream()
                .map(row -> row.get("indicator"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of every offence. */
    public Set<String> offences() throws IOException {
        return rows(IncidenceTables.OFFENCE).stream()
                .map(row -> row.get("offence"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of every part of the population, in order. */
    public Set<String> domains() throws IOException {
        return rows(CatalogueTables.DOMAIN).stream()
                .map(row -> row.get("domain"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the terms records are tagged with, each with its words in Spanish or English. */
    public Map<String, String> terms(boolean inSpanish) throws IOException {
        Map<String, String> terms = new LinkedHashMap<>();
        rows(ContentTables.TERM)
                .forEach(row -> terms.put(row.get("term"), row.get(inSpanish ? "label_es" : "label_en")));
        return terms;
    }

    /** The values of some columns of a catalogue, row by row. */
    public Set<List<Object>> keys(TableContract table, List<String> columns) throws IOException {
        return rows(table).stream()
                .map(row -> columns.stream().<Object>map(row::get).toList())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Map<String, String>> rows(TableContract table) throws IOException {
        return ContractCsv.named(file(table), table);
    }

    private Path file(TableContract table) {
        return folder.resolve(table.name() + ".csv");
    }
}
