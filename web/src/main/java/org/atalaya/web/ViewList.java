package org.atalaya.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.atalaya.web.agreement.RegisterPages;
import org.atalaya.web.api.View;
import org.atalaya.web.api.View.Parameter;
import org.atalaya.web.claim.CheckPages;
import org.atalaya.web.compare.ComparePages;
import org.atalaya.web.crosstab.CrossTabPages;
import org.atalaya.web.indicator.RelationPages;
import org.atalaya.web.partner.PartnerPages;
import org.atalaya.web.publication.PublicationPages;
import org.atalaya.web.release.RecordFacet;
import org.atalaya.web.search.SearchPages;
import org.atalaya.web.search.SearchQuestion;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.transfer.HandoverPages;
import org.atalaya.web.transfer.PendingPages;
import org.atalaya.web.transfer.TrackerPages;

/** The views programs may ask for: what pages find out on request, and no table holds. */
final class ViewList {

    private static final Parameter PLACE = Parameter.of("place", "A place, like MX:city:28 or CL:region:13.");
    private static final Parameter AS_OF = Parameter.of("asOf", "The day it is told of, like 2026-11-22; today.");
    private static final Parameter MONTHS =
            Parameter.of("months", "Months without evidence after which a transfer is silent.");

    private final Supplier<LocalDate> today;

    ViewList(Supplier<LocalDate> today) {
        this.today = today;
    }

    List<View> all() {
        return Stream.concat(ofFigures().stream(), ofContent().stream()).toList();
    }

    private List<View> ofFigures() {
        return List.of(
                new View(
                        "cross-table",
                        "A table made on request of the microdata: answers to a question, by group, with precision.",
                        List.of(
                                Parameter.of("edition", "A survey and its edition, like ensu:2024-Q3."),
                                PLACE,
                                Parameter.of("item", "A question; see table concept."),
                                Parameter.of("by", "What divides the table: all, sex, age or another question.")),
                        Links::crossTab,
                        (release, language, asked) -> new CrossTabPages(release, language)
                                .page(new CrossTabPages.Asked(
                                        asked.find("edition"),
                                        asked.find("place"),
                                        asked.find("item"),
                                        asked.find("by")))),
                new View(
                        "claim-check",
                        "What the release says of a claimed share or rank of a place.",
                        List.of(
                                PLACE,
                                Parameter.of("indicator", "An indicator; see table indicator."),
                                Parameter.of("period", "An edition, like 2024-Q3."),
                                Parameter.of("figure", "The words claimed, like 7 de cada 10 or 45.6 %."),
                                Parameter.of("rank", "The rank claimed, instead of a share."),
                                Parameter.of("first", "With any value: to be among the first so many is claimed.")),
                        Links::claimCheck,
                        (release, language, asked) -> new CheckPages(release, language).page(asked::find)),
                new View(
                        "comparison",
                        "Up to " + ComparePages.MOST_PLACES + " places side by side, every two of them tested.",
                        List.of(
                                new Parameter("place", "Places, like MX:city:28; the first is looked at.", true),
                                new Parameter("indicator", "Indicators; the headline ones without it.", true),
                                new Parameter("period", "Editions, at most one of a survey.", true),
                                Parameter.of("since", "An earlier edition to compare with.")),
                        Section.COMPARE::path,
                        (release, language, asked) -> new ComparePages(release, language)
                                .page(new ComparePages.Asked(
                                        asked.list("place"),
                                        asked.list("indicator"),
                                        asked.list("period"),
                                        asked.find("since"),
                                        ""))),
                new View(
                        "publications",
                        "Which editions of official surveys and registers are to come, and which the release lacks, on a day.",
                        List.of(AS_OF),
                        Links::publications,
                        (release, language, asked) ->
                                new PublicationPages(release, language, asOf(asked, language)).page()),
                new View(
                        "relation",
                        "How two figures go together over places.",
                        List.of(
                                Parameter.of("first", "An indicator."),
                                Parameter.of("second", "An indicator or a registered offence."),
                                Parameter.of("period", "An edition.")),
                        Links::relation,
                        (release, language, asked) -> new RelationPages(release, language)
                                .page(new RelationPages.Asked(
                                        asked.find("first"), asked.find("second"), asked.find("period")))));
    }

    private List<View> ofContent() {
        return List.of(
                new View(
                        "search",
                        "Places, offences and records found for words.",
                        facets(),
                        Section.SEARCH::path,
                        (release, language, asked) ->
                                new SearchPages(release, language).page(SearchQuestion.of(asked::find))),
                new View(
                        "counterparts",
                        "Who has what a place looks for and who looks for what it has, each with the reasons.",
                        List.of(PLACE, Parameter.of("theme", "A theme; see table content_term.")),
                        Links::partners,
                        (release, language, asked) -> new PartnerPages(release, language).page(asked::find)),
                new View(
                        "commitments",
                        "Every obligation of agreements as it stands on a day.",
                        List.of(Parameter.of("view", "agreement, responsible, status or calendar."), AS_OF),
                        Section.AGREEMENTS::path,
                        (release, language, asked) ->
                                new RegisterPages(release, language, asOf(asked, language)).page(asked.find("view"))),
                new View(
                        "transfers",
                        "How far every transfer is on a day, and which alarms ring.",
                        List.of(
                                PLACE,
                                Parameter.of("programme", "An exchange, by its record."),
                                Parameter.of("stage", "A stage."),
                                Parameter.of("alarm", "An alarm."),
                                MONTHS,
                                AS_OF),
                        Links::tracker,
                        (release, language, asked) ->
                                new TrackerPages(release, language, asOf(asked, language)).page(asked::find)),
                new View(
                        "pending",
                        "What is to be seen to on a day, by who answers for it.",
                        List.of(Parameter.of("responsible", "Who answers for it."), MONTHS, AS_OF),
                        Links::pending,
                        (release, language, asked) -> new PendingPages(
                                        release,
                                        language,
                                        asOf(asked, language),
                                        TrackerPages.months(asked.find("months")))
                                .page(asked.find("responsible"))),
                new View(
                        "handover",
                        "What an outgoing government hands over on a day.",
                        List.of(PLACE, AS_OF),
                        Links::handover,
                        (release, language, asked) ->
                                new HandoverPages(release, language, asOf(asked, language)).page(asked.find("place"))));
    }

    private static List<Parameter> facets() {
        List<Parameter> parameters = new ArrayList<>(List.of(Parameter.of("q", "The words.")));
        for (RecordFacet facet : RecordFacet.values()) {
            parameters.add(
                    Parameter.of(facet.parameter(), "Records of one value only; content.records.facets has them."));
        }
        return parameters;
    }

    private AsOf asOf(View.Asked asked, Language language) {
        Optional<String> day = asked.find("asOf");
        return AsOf.of(day, today.get(), language);
    }

    Optional<View> find(String name) {
        return all().stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
