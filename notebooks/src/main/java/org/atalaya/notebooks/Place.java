package org.atalaya.notebooks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.SimilarPlace;
import org.atalaya.data.check.Require;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.Links;
import org.atalaya.web.territory.IncidenceSection;
import org.atalaya.web.territory.PlacePage;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.PlacePages;
import org.atalaya.web.territory.SimilarSection;

/** A place in a notebook: parts of its page. */
public final class Place {

    private final View view;
    private final PlaceEntry place;
    private final PlacePage page;
    private final String path;

    Place(View view, PlaceEntry place) throws SQLException {
        this.view = view;
        this.place = place;
        this.page = new PlacePages(view.release(), view.language()).page(place);
        this.path = Links.place(view.language(), place.id());
    }

    /** Its name. */
    public String name() {
        return page.name();
    }

    /** The page's opening sentence. */
    public Prose summary() {
        return new Prose("", page.lede().map(lede -> List.of(lede.text())).orElse(List.of()), view.page(path));
    }

    /** The headline figures of the newest edition computed from microdata, and how each has changed. */
    public Table headlines() {
        List<List<String>> rows = new ArrayList<>();
        for (Headline headline : page.headlines()) {
            rows.add(List.of(
                    headline.name(),
                    headline.periodName(),
                    view.figure(headline.figure()),
                    view.precision(headline.figure()),
                    headline.verdict(),
                    headline.total().map(view::figure).orElse("")));
        }
        return new Table(
                page.measured().map(PlacePage.Measured::name).orElse(page.name()),
                List.of(
                        Heading.INDICATOR.in(view.language()),
                        view.text("place.period"),
                        view.text("place.value"),
                        view.text("place.precision"),
                        Heading.CHANGE.in(view.language()),
                        page.totalName().isEmpty() ? Heading.TOTAL.in(view.language()) : page.totalName()),
                rows,
                List.of(view.text("figure.confidence"), view.made()),
                view.page(path));
    }

    /** Every edition of a headline indicator, beside the total, and why some have no figure. */
    public Table course(String indicator) {
        PlacePage.Course course = page.series().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> noCourse(indicator));
        return view.series(course.name() + ", " + page.name(), course.table(), path);
    }

    /** The chart of a headline indicator or of an offence, as the site gives it out. */
    public Chart chart(String id) {
        return page.drawings(view.text()).stream()
                .filter(drawing -> drawing.id().equals(id))
                .findFirst()
                .map(drawing -> view.chart(drawing, path))
                .orElseThrow(() -> noCourse(id));
    }

    private IllegalArgumentException noCourse(String id) {
        List<String> known =
                page.drawings(view.text()).stream().map(Drawing::id).toList();
        return new IllegalArgumentException("chart of " + page.name() + " must be one of " + known + ": was " + id);
    }

    /** Places alike in context, with what makes them alike and what sets them apart. */
    public Table similar() {
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(page.similar().about()));
        for (SimilarSection.Group group : page.similar().groups()) {
            for (SimilarSection.Near near : group.near()) {
                rows.add(List.of(
                        near.place().name(),
                        near.place().where(),
                        near.likeness(),
                        near.distance(),
                        (near.alike() + " " + near.apart()).strip()));
            }
            notes.addAll(group.notes());
            notes.addAll(group.gaps());
        }
        notes.add(view.made());
        return new Table(
                page.similar().title(),
                List.of(
                        view.text("indicator.place"),
                        Heading.WHERE.in(view.language()),
                        Heading.LIKENESS.in(view.language()),
                        Heading.DISTANCE.in(view.language()),
                        Heading.WHY.in(view.language())),
                rows,
                notes,
                view.page(path));
    }

    /**
     * Ids of the place and of those most alike, the nearest first, to be compared.
     *
     * @param most how many besides the place itself
     */
    public List<String> withSimilar(int most) throws SQLException {
        List<String> ids = new ArrayList<>(List.of(place.id().text()));
        view.release().similarPlaces().of(place.id()).stream()
                .map(SimilarPlace::place)
                .map(TerritoryId::text)
                .limit(most)
                .forEach(ids::add);
        return ids;
    }

    /** Offences its register counts: the rate of the last twelve months, and how it has changed. */
    public Table offences() {
        IncidenceSection incidence = page.incidence();
        List<List<String>> rows = new ArrayList<>();
        for (IncidenceCard card : incidence.cards()) {
            rows.add(List.of(
                    card.name(),
                    view.rate(card.rate()),
                    card.when(),
                    card.change()
                            .map(change -> change.verdict()
                                    + (change.difference().isEmpty() ? "" : " (" + change.difference() + ")"))
                            .orElse(view.text("change.none"))));
        }
        List<String> notes = new ArrayList<>(List.of(incidence.about(), incidence.none()));
        notes.addAll(incidence.editions());
        notes.add(view.made());
        return new Table(
                incidence.title() + ", " + page.name(),
                List.of(
                        Heading.OFFENCE.in(view.language()),
                        view.text("incidence.rate"),
                        Heading.MONTHS.in(view.language()),
                        Heading.CHANGE.in(view.language())),
                rows,
                notes,
                view.page(path));
    }

    /**
     * The dossier of a problem in this place.
     *
     * @param problem id of the problem: {@code insecurity}
     */
    public DossierText dossier(String problem) throws SQLException {
        Require.text(problem, "problem");
        return DossierText.of(view, place, problem);
    }
}
