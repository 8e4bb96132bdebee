package org.atalaya.web.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.TableFormat;
import org.atalaya.web.shared.TableWords;

/** A release as a Data Package, version 2 (https://datapackage.org/standard/data-package/). */
public final class DataPackage {

    /** Its address. */
    public static final String PATH = Publication.API + "/datapackage.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final TableWords SPANISH = TableWords.of(Language.ES);
    private static final TableWords ENGLISH = TableWords.of(Language.EN);

    private final Publication publication;
    private final List<TableFacts> tables;
    private final int mostRowsOfAFile;

    /**
     * The package of a release.
     *
     * @param publication the release
     * @param tables its tables
     * @param mostRowsOfAFile of more rows no CSV is made on request
     */
    public DataPackage(Publication publication, List<TableFacts> tables, int mostRowsOfAFile) {
        this.publication = publication;
        this.tables = tables;
        this.mostRowsOfAFile = mostRowsOfAFile;
    }

    /** The descriptor. */
    public byte[] json() throws JsonProcessingException {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", PROFILES + "datapackage.json");
        descriptor.put("name", "atalaya");
        descriptor.put("id", publication.pinned(Section.DATA.path(Language.ES)));
        putBoth(descriptor, "title", title(Language.ES), title(Language.EN));
        putBoth(
                descriptor,
                "description",
                Messages.of(Language.ES).text("opendata.description"),
                Messages.of(Language.EN).text("opendata.description"));
        descriptor.put("homepage", publication.address(Section.DATA.path(Language.ES)));
        descriptor.put("version", publication.id());
        descriptor.put("created", publication.madeAt().toString());
        Map<String, Object> contributor = new LinkedHashMap<>();
        contributor.put("title", publication.name(Language.ES));
        contributor.put("roles", List.of("publisher"));
        publication.observatory().office().email().ifPresent(email -> contributor.put("email", email));
        descriptor.put("contributors", List.of(contributor));
        List<Questions.Source> works = tables.stream()
                .flatMap(facts -> facts.works().stream())
                .distinct()
                .toList();
        descriptor.put("sources", works.stream().map(this::source).toList());
        if (!works.isEmpty()) {
            descriptor.put("licenses", licences(works));
        }
        descriptor.put("resources", tables.stream().map(this::resource).toList());
        return JSON.writeValueAsBytes(descriptor);
    }

    private String title(Language language) {
        return Messages.of(language).text("opendata.title", publication.name(language), publication.id());
    }

    private Map<String, Object> source(Questions.Source work) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("title", work.publisher() + ", " + work.titleSpanish());
        source.put("title_en", work.publisher() + ", " + work.titleEnglish());
        source.put("path", page(work));
        source.put("license", work.licence());
        return source;
    }

    /** The publishers' own terms, each once; the path is where the publisher gives the work out. */
    private List<Map<String, Object>> licences(List<Questions.Source> works) {
        Map<String, Map<String, Object>> byTitle = new LinkedHashMap<>();
        for (Questions.Source work : works) {
            byTitle.computeIfAbsent(work.licence(), title -> {
                Map<String, Object> licence = new LinkedHashMap<>();
                licence.put("title", title);
                licence.put("path", page(work));
                return licence;
            });
        }
        return List.copyOf(byTitle.values());
    }

    /** Where a work is told of: its publisher's page, or else the site's own list. */
    private String page(Questions.Source work) {
        return work.url().orElseGet(() -> publication.address(Section.DATA.path(Language.ES)));
    }

    private Map<String, Object> resource(TableFacts facts) {
        TableContract table = facts.table();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name());
        resource.put("type", "table");
        putBoth(resource, "title", SPANISH.title(table), ENGLISH.title(table));
        putBoth(resource, "description", SPANISH.purpose(table), table.purpose());
        if (facts.isLarge(mostRowsOfAFile)) {
            putFiles(resource, facts);
        } else {
            resource.put("path", publication.pinned(facts.address(TableFormat.CSV)));
            resource.put("format", TableFormat.CSV.suffix());
            resource.put("mediatype", TableFormat.CSV.mediaType());
            resource.put("encoding", "utf-8");
            resource.put("dialect", Map.of("delimiter", ",", "doubleQuote", true, "header", true));
        }
        resource.put("rows", facts.rows());
        if (!facts.works().isEmpty()) {
            resource.put("sources", facts.works().stream().map(this::source).toList());
            resource.put("licenses", licences(facts.works()));
        }
        resource.put("schema", schema(table));
        return resource;
    }

    private void putFiles(Map<String, Object> resource, TableFacts facts) {
        List<String> paths =
                facts.files().keySet().stream().map(publication::pinned).toList();
        List<FileAccount> files = List.copyOf(facts.files().values());
        resource.put("path", paths.size() == 1 ? paths.get(0) : paths);
        resource.put("format", TableFormat.PARQUET.suffix());
        resource.put("mediatype", TableFormat.PARQUET.mediaType());
        if (files.size() == 1) {
            resource.put("bytes", files.get(0).bytes());
            resource.put("hash", "sha256:" + files.get(0).sha256());
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("path", paths.get(i));
            part.put("bytes", files.get(i).bytes());
            part.put("hash", "sha256:" + files.get(i).sha256());
            parts.add(part);
        }
        resource.put("parts", parts);
    }

    private Map<String, Object> schema(TableContract table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", PROFILES + "tableschema.json");
        schema.put(
                "fields",
                table.columns().stream().map(column -> field(table, column)).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", table.key());
        List<Map<String, Object>> references = table.references().stream()
                .filter(reference ->
                        tables.stream().anyMatch(facts -> facts.table().name().equals(reference.table())))
                .map(DataPackage::reference)
                .toList();
        if (!references.isEmpty()) {
            schema.put("foreignKeys", references);
        }
        return schema;
    }

    private static Map<String, Object> field(TableContract table, Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().schemaName());
        putBoth(field, "title", SPANISH.heading(table, column), ENGLISH.heading(table, column));
        putBoth(field, "description", SPANISH.meaning(table, column), column.meaning());
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("required", column.required());
        if (!column.allowed().isEmpty()) {
            constraints.put("enum", column.allowed());
        }
        field.put("constraints", constraints);
        return field;
    }

    private static Map<String, Object> reference(TableContract.Reference reference) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("resource", reference.table());
        target.put("fields", reference.target());
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("fields", reference.columns());
        key.put("reference", target);
        return key;
    }

    /** Spanish as the standard has it, English beside it as a property of our own. */
    private static void putBoth(Map<String, Object> what, String name, String spanish, String english) {
        what.put(name, spanish);
        what.put(name + "_en", english);
    }
}
