package org.atalaya.web.api;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.table.OpenTables;
import org.atalaya.analytics.table.TableFile;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.HiddenToday;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.NotFound;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.TableFormat;

/** What a release gives out for programs to read: its tables, as rows and as files. */
public final class Api {

    /** Address of the first answer, which names the others. */
    public static final String ROOT = Links.API;

    /** Address below which tables are found. */
    public static final String TABLES = Links.TABLES;

    /** Address below which views are found. */
    public static final String VIEWS = ROOT + "/views";

    private static final String RELEASE = "release";

    private final Release release;
    private final String site;
    private final Language language;

    /**
     * The API of a release.
     *
     * @param release the release
     * @param site scheme and host the site is asked at
     * @param language language of what is wrong with an address, if the address does not say
     */
    public Api(Release release, String site, Language language) {
        this.release = release;
        this.site = site;
        this.language = language;
    }

    /**
     * An answer.
     *
     * @param type its media type
     * @param fileName the name a browser saves it under; empty if it is to be shown
     * @param bytes what it says
     */
    public record Answer(String type, Optional<String> fileName, byte[] bytes) {
        static Answer json(byte[] bytes) {
            return new Answer("application/json", Optional.empty(), bytes);
        }
    }

    /**
     * What there is.
     *
     * @param views the views, beside the tables
     */
    public Answer index(List<View> views) throws IOException {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("api", "v1");
        index.put(RELEASE, release.id());
        index.put("openapi", site + ROOT + "/openapi.json");
        index.put("documentation", Map.of("es", site + Links.api(Language.ES), "en", site + Links.api(Language.EN)));
        index.put("releases", site + ReleaseList.PATH);
        index.put("tables", OpenTables.all().stream().map(this::entry).toList());
        index.put("views", views.stream().map(this::entry).toList());
        return Answer.json(Json.bytes(index));
    }

    private Map<String, Object> entry(TableContract table) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("table", table.name());
        entry.put("about", table.purpose());
        entry.put("address", site + TABLES + "/" + table.name());
        for (TableFormat format : TableFormat.values()) {
            entry.put(format.suffix(), site + TABLES + "/" + table.name() + "." + format.suffix());
        }
        return entry;
    }

    private Map<String, Object> entry(View view) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("view", view.name());
        entry.put("about", view.about());
        entry.put("address", site + VIEWS + "/" + view.name());
        entry.put(
                "parameters",
                view.parameters().stream().map(View.Parameter::name).toList());
        return entry;
    }

    /**
     * How it may be asked, in the OpenAPI form.
     *
     * @param views the views, beside the tables
     */
    public Answer openApi(List<View> views) throws IOException {
        return Answer.json(Json.bytes(OpenApiDocument.of(release.id(), site, views)));
    }

    /**
     * Rows of a table.
     *
     * @param file name of the table, with the ending of the format asked for; JSON without one
     * @param parameters parameters of the address
     * @throws NotFound if there is no such table or format
     * @throws HiddenToday if it is of content, and some of that is not given out today
     * @throws BadRequest if a parameter cannot be used
     */
    public Answer table(String file, Map<String, List<String>> parameters) throws SQLException, IOException {
        String name = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
        TableFormat format =
                TableFormat.find(file.substring(name.length())).orElseThrow(() -> new NotFound(TABLES + "/" + file));
        TableContract table = OpenTables.find(name).orElseThrow(() -> new NotFound(TABLES + "/" + file));
        if (release.isQuiet() && OpenTables.isOfContent(table)) {
            throw new HiddenToday(TABLES + "/" + file);
        }
        Language words = TableRequest.language(parameters, language);
        Messages text = Messages.of(words);
        TableRequest asked = TableRequest.of(table, parameters, text);
        TableRequest request =
                format.isPaged() ? asked : new TableRequest(asked.question(), 0, TableRequest.MOST_ROWS_OF_A_FILE);
        long total = TableDocument.count(release, request);
        if (!format.isPaged() && total > TableRequest.MOST_ROWS_OF_A_FILE) {
            throw new BadRequest(
                    "rows",
                    Long.toString(total),
                    text.text("api.allowed.rows", new Numbers(words).count(TableRequest.MOST_ROWS_OF_A_FILE)));
        }
        TableDocument document = TableDocument.find(release, request, total, address(file, parameters, Map.of()));
        return new Answer(
                format.contentType(),
                format.isPaged() ? Optional.empty() : Optional.of(name + "-" + release.id() + "." + format.suffix()),
                switch (format) {
                    case JSON -> TableJson.write(document, next(file, parameters, request, document));
                    case CSV -> TableCsv.write(document, TableCsv.Separator.of(parameters, words));
                    case XLSX -> TableSheet.write(document, words);
                    case PARQUET -> TableFile.parquet(document.question(), document.rows());
                    case METADATA -> TableMetadata.write(document, address(name + ".csv", parameters, Map.of()));
                });
    }

    private Optional<String> next(
            String file, Map<String, List<String>> parameters, TableRequest request, TableDocument document) {
        long end = request.offset() + document.rows().size();
        return document.rows().isEmpty() || end >= document.total()
                ? Optional.empty()
                : Optional.of(address(file, parameters, Map.of(TableRequest.OFFSET, Long.toString(end))));
    }

    /** The address with all that decides what is found: the release too. */
    private String address(String file, Map<String, List<String>> parameters, Map<String, String> instead) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        instead.forEach((name, value) -> all.put(name, List.of(value)));
        all.put(RELEASE, List.of(release.id()));
        List<Map.Entry<String, String>> query = new ArrayList<>();
        all.forEach((name, values) -> values.forEach(value -> query.add(Map.entry(name, value))));
        return site + TABLES + "/" + file + Links.query(query);
    }
}
