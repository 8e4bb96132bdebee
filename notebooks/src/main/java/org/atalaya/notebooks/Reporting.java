package org.atalaya.notebooks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.reporting.ReportingPage;
import org.atalaya.web.reporting.ReportingPages;
import org.atalaya.web.shared.Links;

/** What people of a country say they suffered, beside what its register counts. */
public final class Reporting {

    private final View view;
    private final ReportingPage.Part part;
    private final String path;

    Reporting(View view, Country country) throws SQLException {
        this.view = view;
        String name = view.release()
                .gazetteer()
                .find(new TerritoryId(country, TerritoryKind.COUNTRY, country.name()))
                .orElseThrow()
                .name();
        this.part = new ReportingPages(view.release(), view.language())
                .page().countries().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(view.text("reporting.none")));
        this.path = Links.reporting(view.language());
    }

    /** What the survey says of the whole country and what the register counts, each with its range. */
    public Prose facts() {
        return new Prose(
                part.name(),
                Stream.concat(part.facts().stream(), Stream.of(view.text("reporting.apart") + " " + part.apart() + "."))
                        .toList(),
                view.page(path));
    }

    /** Offence by offence, where the survey tells them apart; else why it does not. */
    public Shown offences() {
        if (part.offences().isEmpty()) {
            return new Prose(part.name(), List.of(view.text("reporting.noOffences", part.survey())), view.page(path));
        }
        return new Table(
                view.text("reporting.byOffence", part.survey(), part.register()),
                List.of(
                        view.text("reporting.offence"),
                        view.text("reporting.victims"),
                        view.text("reporting.rate"),
                        view.text("reporting.grade")),
                part.offences().stream()
                        .map(offence -> List.of(
                                offence.offence().name(),
                                view.figure(offence.victims()),
                                view.rate(offence.registered()),
                                offence.grade()))
                        .toList(),
                List.of(view.text("figure.confidence"), view.made()),
                view.page(path));
    }

    /** The country and its states or regions, by the alphabet. */
    public Table places() {
        List<String> head = new ArrayList<>(List.of(view.text("indicator.place")));
        part.indicators().forEach(indicator -> head.add(indicator.name()));
        part.registered().forEach(offence -> head.add(view.text("reporting.registeredOf", offence.name())));
        return new Table(
                view.text("reporting.byPlace", part.survey(), part.register()),
                head,
                part.rows().stream().map(this::row).toList(),
                List.of(view.text("figure.confidence"), view.made()),
                view.page(path));
    }

    private List<String> row(ReportingPage.Row row) {
        return Stream.of(
                        Stream.of(row.place().name()),
                        row.figures().stream().map(view::figure),
                        row.rates().stream().map(view::rate))
                .flatMap(cells -> cells)
                .toList();
    }
}
