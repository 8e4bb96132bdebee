package org.atalaya.web.crosstab;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.crosstab.CrossTab;
import org.atalaya.analytics.crosstab.CrossTabCatalogue;
import org.atalaya.analytics.crosstab.CrossTabs;
import org.atalaya.analytics.crosstab.Item;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.atalaya.web.crosstab.CrossTabPage.Cell;
import org.atalaya.web.crosstab.CrossTabPage.Link;
import org.atalaya.web.crosstab.CrossTabPage.Row;
import org.atalaya.web.crosstab.CrossTabPage.Table;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** Makes the page of tables on request. */
public final class CrossTabPages {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;
    private final FigureWords figures;
    private final CrossTabWords words;

    /** Pages of a release in a language. */
    public CrossTabPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.figures = new FigureWords(language);
        this.words = new CrossTabWords(release, language);
    }

    /**
     * What the address asks for.
     *
     * @param edition a survey and its edition, {@code ensu:2024-Q3}; empty for the likeliest
     * @param place one-text id of a place; empty for the survey's total
     * @param item a question; empty for the edition's first
     * @param by what divides the table; empty for nothing
     */
    public record Asked(Optional<String> edition, Optional<String> place, Optional<String> item, Optional<String> by) {}

    /** The page. */
    public CrossTabPage page(Asked asked) throws SQLException {
        CrossTabCatalogue catalogue = release.crossTabs().catalogue();
        if (catalogue.editions().isEmpty()) {
            return new CrossTabPage(
                    List.of(),
                    catalogue.surveys().stream().map(words::editions).toList(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
        CrossTabRequest request = new CrossTabRequest(release, words, asked);
        return new CrossTabPage(
                request.cannot(),
                List.of(),
                catalogue.editions().stream()
                        .map(edition -> new Choice(
                                edition.survey().id() + ":" + edition.period(),
                                words.edition(edition),
                                edition.equals(request.edition())))
                        .toList(),
                places(request),
                request.items().stream()
                        .map(item -> choice(item, item.equals(request.item())))
                        .toList(),
                divisions(request),
                request.cannot().isEmpty() ? Optional.of(table(request)) : Optional.empty());
    }

    /** Places by kind, the total first, then by name. */
    private List<Choice> places(CrossTabRequest request) {
        return request.places().stream()
                .sorted(Comparator.comparing((PlaceEntry place) -> order(place)).thenComparing(Gazetteer.byName()))
                .map(place -> new Choice(place.id().text(), words.place(place), place.equals(request.place())))
                .toList();
    }

    private static int order(PlaceEntry place) {
        return switch (place.id().kind()) {
            case COUNTRY, URBAN_TOTAL -> 0;
            case STATE, REGION, CITY -> 1;
            default -> 2;
        };
    }

    private List<Choice> divisions(CrossTabRequest request) {
        List<Choice> divisions = new ArrayList<>();
        for (String kind : request.kinds()) {
            divisions.add(new Choice(kind, words.division(kind), kind.equals(request.by())));
        }
        for (Item item : request.items()) {
            divisions.add(choice(item, item.concept().equals(request.by())));
        }
        return divisions;
    }

    private Choice choice(Item item, boolean chosen) {
        return new Choice(item.concept(), words.question(item), chosen);
    }

    /** The table as rows; empty where there is none to be made. */
    public Optional<CrossTabRows> rows(Asked asked) throws SQLException {
        if (release.crossTabs().catalogue().editions().isEmpty()) {
            return Optional.empty();
        }
        CrossTabRequest request = new CrossTabRequest(release, words, asked);
        return request.cannot().isEmpty() ? Optional.of(rows(request)) : Optional.empty();
    }

    private CrossTabRows rows(CrossTabRequest request) throws SQLException {
        CrossTab table = release.crossTabs().table(request.question());
        Map<String, String> answers = answers(request);
        Map<String, String> groups = groups(request);
        Function<SurveyEstimate, Figure> figure = figure(request, table);
        CrossTabRowWriter writer = new CrossTabRowWriter(request, words.question(request.item()), release.id());
        for (CrossTab.Row row : table.rows()) {
            String group = row.group().orElse("");
            String name = row.group()
                    .map(groups::get)
                    .orElse(words.everybody(request.edition().survey()));
            row.suppressed()
                    .ifPresent(why -> writer.addWithheld(
                            new CrossTabRowWriter.Position(group, name, "", ""),
                            why.name().toLowerCase(Locale.ROOT),
                            table.sourceRelease()));
            for (int i = 0; i < row.cells().size(); i++) {
                String answer = table.answers().get(i);
                SurveyEstimate share = row.cells().get(i);
                writer.add(
                        new CrossTabRowWriter.Position(group, name, answer, answers.get(answer)),
                        share,
                        figure.apply(share));
            }
        }
        table.nothing()
                .ifPresent(why -> writer.addWithheld(
                        new CrossTabRowWriter.Position(
                                "", words.everybody(request.edition().survey()), "", ""),
                        why.id(),
                        table.sourceRelease()));
        return writer.rows();
    }

    private Map<String, String> answers(CrossTabRequest request) {
        Map<String, String> answers = new HashMap<>();
        request.item().answers().forEach(answer -> answers.put(answer.id(), words.word(answer)));
        return answers;
    }

    /** How a share of a table is shown. */
    private Function<SurveyEstimate, Figure> figure(CrossTabRequest request, CrossTab table) throws SQLException {
        boolean unverified = release.questions().verifications().stream()
                .anyMatch(one -> one.survey().equals(request.item().survey())
                        && one.period().equals(request.edition().period())
                        && one.verified().equals("unverified"));
        return share -> Figure.onRequest(
                request.place().id(),
                request.place().name(),
                request.edition().period(),
                unverified,
                share,
                table.sourceRelease());
    }

    private Table table(CrossTabRequest request) throws SQLException {
        CrossTab table = release.crossTabs().table(request.question());
        Map<String, String> answers = answers(request);
        Map<String, String> groups = groups(request);
        Function<SurveyEstimate, Figure> figure = figure(request, table);
        List<Row> rows = new ArrayList<>();
        for (CrossTab.Row row : table.rows()) {
            List<Cell> cells = row.cells().stream()
                    .map(share -> cell(share, figure.apply(share)))
                    .toList();
            rows.add(new Row(
                    row.group()
                            .map(groups::get)
                            .orElse(words.everybody(request.edition().survey())),
                    row.group().isEmpty(),
                    row.suppressed()
                            .map(why -> text.text("crosstab.suppressed." + why.name()))
                            .orElse(""),
                    row.suppressed().isPresent() ? "" : numbers.count(row.base()),
                    cells));
        }
        Optional<Figure> any = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(figure)
                .findFirst();
        return new Table(
                words.question(request.item()),
                new Link(
                        words.place(request.place()) + ", " + words.edition(request.edition()),
                        Links.place(language, request.place().id())),
                words.universe(request.edition(), request.item()),
                table.answers().stream().map(answers::get).toList(),
                rows,
                table.unstated() == 0 ? "" : text.text("crosstab.unstated", numbers.count(table.unstated())),
                table.nothing()
                        .map(reason -> text.text("withheld." + reason.id()))
                        .orElse(""),
                any.map(figures::view).map(FigureView::origin).orElse(""),
                any.map(figures::source).orElse(""));
    }

    private Map<String, String> groups(CrossTabRequest request) {
        Map<String, String> names = new HashMap<>();
        String survey = request.edition().survey().id();
        CrossTabCatalogue catalogue = release.crossTabs().catalogue();
        List.of(CrossTabs.SEX, CrossTabs.AGE)
                .forEach(kind -> catalogue
                        .groups(survey, kind)
                        .forEach(group -> names.put(group.word().id(), words.word(group.word()))));
        catalogue
                .findItem(survey, request.by())
                .ifPresent(item -> item.answers().forEach(answer -> names.put(answer.id(), words.word(answer))));
        return names;
    }

    private Cell cell(SurveyEstimate share, Figure figure) {
        Optional<SurveyEstimate.Point> point = share.point();
        return new Cell(
                figures.view(figure),
                point.filter(one -> one.standardError() > 0)
                        .map(one -> numbers.hundredfold(one.standardError()))
                        .orElse(""),
                point.filter(one -> !Double.isNaN(one.cv()))
                        .map(one -> numbers.hundredfold(one.cv()))
                        .orElse(""),
                point.map(one -> numbers.count(one.df())).orElse(""),
                figures.grades(figure));
    }
}
