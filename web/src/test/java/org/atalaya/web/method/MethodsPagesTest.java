package org.atalaya.web.method;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.web.ProjectFiles;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodsPagesTest {

    /** Written out: links from elsewhere, and from papers, lead here. */
    @ParameterizedTest
    @EnumSource
    void itsPartsHaveTheSameIdsInTheSameOrderInBothLanguages(Language language) {
        assertThat(page(language).select("h1, h2, h3, h4, h5, h6").eachAttr("id"))
                .containsExactly(
                        "reading",
                        "survey",
                        "share-of-people",
                        "victimisation",
                        "precision",
                        "change",
                        "comparison",
                        "similar",
                        "outcomes",
                        "tables",
                        "own-surveys",
                        "missing",
                        "surveys",
                        "registered",
                        "alerts",
                        "chile",
                        "obligations",
                        "transfers");
    }

    @ParameterizedTest
    @EnumSource
    void anIdIsNotRead(Language language) {
        assertThat(page(language).select("h2").eachText()).isNotEmpty().allMatch(heading -> !heading.contains("{"));
        assertThat(page(language).text()).doesNotContain("{#");
    }

    @Test
    void bothLanguagesHaveTheSameParagraphsRowsAndItems() {
        for (String element : List.of("p", "th", "td", "tr", "li", "strong", "em", "code", "a")) {
            assertThat(page(Language.EN).select(element))
                    .as(element)
                    .hasSameSizeAs(page(Language.ES).select(element));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyIndicatorIsExplainedThere(Language language) {
        List<NamedCsvRecord> indicators = ProjectFiles.catalogue("indicator");
        assertThat(indicators).hasSizeGreaterThan(70);
        for (NamedCsvRecord indicator : indicators) {
            String link = Links.method(language, indicator.getField("method"));
            assertThat(link).startsWith(Section.METHODS.path(language) + "#");
            assertThat(page(language).getElementById(link.substring(link.indexOf('#') + 1)))
                    .as(indicator.getField("indicator"))
                    .isNotNull();
        }
    }

    /** The column's promise in docs/STORE.md: a heading of docs/METHODS.md. */
    @Test
    void everyIndicatorIsExplainedInTheProjectsMethodsToo() {
        Set<String> headings = ProjectFiles.text("docs/METHODS.md")
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        assertThat(ProjectFiles.catalogue("indicator"))
                .extracting(indicator -> indicator.getField("method"))
                .isSubsetOf(headings);
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfThisSiteLeadsToAPageOrAPartOfThisOne(Language language) {
        Document page = page(language);
        List<String> pages = Stream.concat(
                        Arrays.stream(Section.values()).map(section -> section.path(language)),
                        Stream.of(Links.crosswalk(language), Links.revisions(language)))
                .toList();
        for (Element link : page.select("a")) {
            String target = link.attr("href");
            if (target.startsWith("#")) {
                assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
            } else if (!target.startsWith("https://")) {
                assertThat(pages).contains(target);
            }
        }
    }

    /** What the page explains is named as the other pages name it. */
    @ParameterizedTest
    @EnumSource
    void theWordsItExplainsAreThoseOfThePages(Language language) {
        Messages text = Messages.of(language);
        String page = page(language).text();
        for (String key : List.of("origin.computed", "origin.printed", "state.short.not_reported")) {
            assertThat(page).as(key).contains(text.text(key, text.text("publisher.MX")));
        }
        for (String key : List.of(
                "figure.details",
                "state.not_collected",
                "state.short.not_loaded",
                "state.short.not_sampled",
                "state.short.not_asked",
                "offence.funnel",
                "offence.modelled",
                "revisions.title",
                "series.breakBrief")) {
            assertThat(page).as(key).contains(text.text(key));
        }
        for (String key : List.of("withheld.not_applicable", "withheld.under_10_interviews")) {
            assertThat(page).as(key).contains(text.text(key).split(":")[0]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itCarriesNoHtmlOfItsOwn(Language language) {
        assertThat(page(language).select("script, style, iframe, [style], [onclick]"))
                .isEmpty();
        assertThat(ProjectFiles.text("web/src/main/resources/methods_" + language.code() + ".md"))
                .doesNotContain("<");
    }

    private static Document page(Language language) {
        return Jsoup.parse(MethodsPages.page(language).html());
    }
}
