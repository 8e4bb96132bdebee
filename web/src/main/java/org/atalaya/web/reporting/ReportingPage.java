package org.atalaya.web.reporting;

import java.util.List;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.RateView;

/**
 * What the page of reported and unreported crime shows: of each country what people say they suffered, beside
 * what its register counts.
 *
 * @param countries each country apart
 */
public record ReportingPage(List<Part> countries) {

    /**
     * A country.
     *
     * @param name its name
     * @param facts what its survey says of it, each a sentence with its range, and what its register counts
     * @param apart why the two are not subtracted or divided
     * @param survey the survey with its edition
     * @param register the register with its year
     * @param offences what both know of single offences; empty if the survey tells none apart
     * @param indicators names of the survey's columns
     * @param registered names of the register's columns
     * @param rows the country and its states or regions
     */
    public record Part(
            String name,
            List<String> facts,
            String apart,
            String survey,
            String register,
            List<Offence> offences,
            List<Link> indicators,
            List<Link> registered,
            List<Row> rows) {}

    /**
     * A name that leads somewhere.
     *
     * @param name the name
     * @param path the page
     */
    public record Link(String name, String path) {}

    /**
     * An offence that both know.
     *
     * @param offence the offence
     * @param victims who says they suffered it
     * @param registered what the register counts
     * @param grade how far what the survey asks is the offence, with the reason
     */
    public record Offence(Link offence, FigureView victims, RateView registered, String grade) {}

    /**
     * A place.
     *
     * @param place the place
     * @param total whether it is the country
     * @param figures one per column of the survey
     * @param rates one per column of the register
     */
    public record Row(Link place, boolean total, List<FigureView> figures, List<RateView> rates) {}
}
