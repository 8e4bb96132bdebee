package org.atalaya.web.observatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.observatory.TopicPage.ErratumView;
import org.atalaya.web.observatory.TopicPage.Fact;
import org.atalaya.web.observatory.TopicPage.Link;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.observatory.Observatory;

/** Makes the pages on which an observatory says who it is; what it has not said is said to be missing. */
public final class TopicPages {

    private final Observatory observatory;
    private final Function<TerritoryId, String> name;
    private final Language language;
    private final Messages text;
    private final ContentWords words;

    /**
     * Pages of an observatory.
     *
     * @param observatory the observatory
     * @param name names a place
     * @param language their language
     */
    public TopicPages(Observatory observatory, Function<TerritoryId, String> name, Language language) {
        this.observatory = observatory;
        this.name = name;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /** The page of a topic. */
    public TopicPage page(Topic topic) {
        return switch (topic) {
            case ABOUT -> new TopicPage(about(), aboutFacts(), List.of(link(Topic.CONTACT)), List.of());
            case CONTACT -> new TopicPage(contact(), contactFacts(), List.of(link(Topic.REPORT)), List.of());
            case REPORT ->
                new TopicPage(
                        own("observatory.report.what", "observatory.report.after"),
                        contactFacts(),
                        List.of(link(Topic.CONTACT), link(Topic.ERRATA)),
                        List.of());
            case ERRATA ->
                new TopicPage(
                        own(observatory.errata().isEmpty() ? "observatory.errata.none" : "observatory.errata.some"),
                        List.of(),
                        List.of(link(Topic.REPORT)),
                        observatory.errata().stream().map(this::view).toList());
            case ACCESSIBILITY ->
                new TopicPage(
                        own(
                                "observatory.accessibility.aim",
                                "observatory.accessibility.tested",
                                "observatory.accessibility.known"),
                        List.of(),
                        List.of(link(Topic.REPORT)),
                        List.of());
            case LICENCE ->
                new TopicPage(
                        written(observatory.licence(), "observatory.licence.none", "observatory.licence.others"),
                        List.of(),
                        List.of(
                                new Link(text.text("section.data"), Section.DATA.path(language)),
                                new Link(text.text("section.methods"), Section.METHODS.path(language))),
                        List.of());
            case PRIVACY ->
                new TopicPage(
                        written(observatory.privacy(), "observatory.privacy.none", "observatory.privacy.site"),
                        List.of(),
                        List.of(link(Topic.CONTACT)),
                        List.of());
        };
    }

    private List<Passage> about() {
        return observatory.isNamed()
                ? own("observatory.about.site", "observatory.about.made")
                : own("observatory.about.unnamed", "observatory.about.site", "observatory.about.made");
    }

    private List<Fact> aboutFacts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text.text("observatory.name"), words.passage(observatory.name()), ""));
        observatory
                .office()
                .unit()
                .ifPresent(unit -> facts.add(new Fact(text.text("observatory.unit"), words.passage(unit), "")));
        observatory
                .home()
                .ifPresent(home -> facts.add(new Fact(
                        text.text("observatory.home"),
                        Passage.own(name.apply(home), language),
                        Links.place(language, home))));
        observatory
                .nextUpdate()
                .ifPresent(day -> facts.add(
                        new Fact(text.text("observatory.nextUpdate"), Passage.own(words.day(day), language), "")));
        return facts;
    }

    private List<Passage> contact() {
        return own(observatory.office().isReachable() ? "observatory.contact.office" : "observatory.contact.none");
    }

    private List<Fact> contactFacts() {
        Observatory.Office office = observatory.office();
        return Stream.of(
                        office.unit().map(unit -> new Fact(text.text("observatory.unit"), words.passage(unit), "")),
                        office.address().map(where -> fact("observatory.address", where, "")),
                        office.phone()
                                .map(phone ->
                                        fact("observatory.phone", phone, "tel:" + phone.replaceAll("[^0-9+]", ""))),
                        office.email().map(email -> fact("observatory.email", email, "mailto:" + email)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Fact fact(String key, String words, String href) {
        return new Fact(text.text(key), Passage.own(words, language), href);
    }

    private List<Passage> own(String... keys) {
        return Stream.of(keys).map(key -> Passage.own(text.text(key), language)).toList();
    }

    /** What the observatory wrote, a paragraph after each empty line, or that it wrote nothing; then our own words. */
    private List<Passage> written(Optional<Bilingual> written, String none, String ours) {
        List<Passage> passages = new ArrayList<>(written.map(words::passage)
                .map(passage -> Stream.of(passage.text().split("\\n\\s*\\n|\\n"))
                        .map(part -> new Passage(part.strip(), passage.language(), passage.foreign()))
                        .filter(part -> !part.text().isEmpty())
                        .toList())
                .orElseGet(() -> own(none)));
        passages.addAll(own(ours));
        return passages;
    }

    private ErratumView view(Observatory.Erratum erratum) {
        return new ErratumView(
                words.day(erratum.on()), erratum.page(), words.passage(erratum.said()), words.passage(erratum.says()));
    }

    private Link link(Topic topic) {
        return new Link(text.text("observatory.title." + topic.id()), topic.path(language));
    }
}
