package org.atalaya.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.table.OpenTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.web.api.ApiPage.ColumnRow;
import org.atalaya.web.api.ApiPage.Example;
import org.atalaya.web.api.ApiPage.Format;
import org.atalaya.web.api.ApiPage.TableRow;
import org.atalaya.web.api.ApiPage.ViewRow;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.TableFormat;
import org.atalaya.web.shared.TableWords;

/** Makes the page for those who write programs. */
public final class ApiPages {

    /** The question of the examples: a city's shares of an indicator, with their ranges. */
    private static final String QUESTION =
            "country=MX&territory_kind=city&territory_code=28&indicator=municipal_police_trusted&domain=all&measure=share";

    private final String site;
    private final Messages text;
    private final Numbers numbers;
    private final TableWords words;

    /**
     * Pages in a language.
     *
     * @param site scheme and host the site is asked at
     */
    public ApiPages(String site, Language language) {
        this.site = site;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.words = TableWords.of(language);
    }

    /**
     * The page.
     *
     * @param views the views, beside the tables
     */
    public ApiPage page(List<View> views) {
        return new ApiPage(
                site + Api.ROOT,
                site + Api.ROOT + "/openapi.json",
                text.text("api.question"),
                examples(),
                numbers.count(TableRequest.MOST_ROWS_OF_A_PAGE),
                numbers.count(TableRequest.MOST_ROWS_OF_A_FILE),
                OpenTables.all().stream().map(this::table).toList(),
                site + ReleaseList.PATH,
                views.stream().map(this::view).toList());
    }

    private List<Example> examples() {
        String address = site + Api.TABLES + "/" + SurveyTables.SURVEY_ESTIMATE.name();
        return List.of(
                new Example("curl", "curl '" + address + ".csv?" + QUESTION + "'"),
                new Example(
                        "Python",
                        String.join(
                                "\n",
                                "import pandas as pd",
                                "codes = {'territory_code': str}",
                                "figures = pd.read_csv('" + address + ".csv?" + QUESTION + "', dtype=codes)",
                                "print(figures[['period', 'value', 'lower', 'upper', 'precision_inegi']])")),
                new Example(
                        "R",
                        String.join(
                                "\n",
                                "figures <- read.csv('" + address + ".csv?" + QUESTION + "',",
                                "                    colClasses = c(territory_code = 'character'),",
                                "                    fileEncoding = 'UTF-8-BOM')",
                                "figures[, c('period', 'value', 'lower', 'upper', 'precision_inegi')]")),
                new Example(
                        "Java",
                        String.join(
                                "\n",
                                "import java.net.URI;",
                                "import java.net.http.*;",
                                "",
                                "URI address = URI.create(\"" + address + ".json?" + QUESTION + "\");",
                                "System.out.println(HttpClient.newHttpClient()",
                                "        .send(HttpRequest.newBuilder(address).build(),"
                                        + " HttpResponse.BodyHandlers.ofString())",
                                "        .body());")));
    }

    private ViewRow view(View view) {
        return new ViewRow(
                view.name(),
                text.text("api.view." + view.name()),
                Api.VIEWS + "/" + view.name() + "?lang=" + text.language().code(),
                view.parameters().stream().map(View.Parameter::name).collect(Collectors.joining(", ")));
    }

    private TableRow table(TableContract table) {
        return new TableRow(
                table.name(),
                words.title(table),
                words.purpose(table),
                String.join(", ", table.key()),
                Stream.of(TableFormat.values())
                        .map(format -> new Format(
                                "." + format.suffix(), Api.TABLES + "/" + table.name() + "." + format.suffix()))
                        .toList(),
                table.columns().stream().map(column -> column(table, column)).toList());
    }

    private ColumnRow column(TableContract table, Column column) {
        String meaning = words.meaning(table, column);
        return new ColumnRow(
                column.name(),
                words.heading(table, column),
                text.text("api.type." + column.type().name()),
                column.allowed().isEmpty()
                        ? meaning
                        : meaning + " " + text.text("export.allowed", String.join(", ", column.allowed())));
    }
}
