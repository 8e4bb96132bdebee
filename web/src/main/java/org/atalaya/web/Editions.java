package org.atalaya.web;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.opendata.Citation;
import org.atalaya.web.opendata.LinkedData;
import org.atalaya.web.opendata.Publication;
import org.atalaya.web.opendata.Subject;
import org.atalaya.web.release.FiguresSince;
import org.atalaya.web.release.Reading;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Card;
import org.atalaya.web.shared.Citable;
import org.atalaya.web.shared.Edition;
import org.atalaya.web.shared.Edition.Instead;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Page;
import org.atalaya.web.shared.Page.Crumb;
import org.atalaya.web.shared.Pictured;
import org.atalaya.web.shared.Sharing;
import org.atalaya.web.shared.ShortLink;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.observatory.Observatory;

/** Tells of which release a page is, and which one is current. */
final class Editions {

    private Editions() {}

    /**
     * The edition of a page.
     *
     * @param reading the release it is made from
     * @param page the page
     * @param content what it shows
     * @param observatory whose site it is in
     * @param root scheme, host and port of its address
     * @param embeddable whether other sites may show its bare version within theirs
     * @param since what became of what it shows in the current release
     */
    static Edition of(
            Reading reading,
            Page page,
            Object content,
            Observatory observatory,
            String root,
            boolean embeddable,
            List<String> since) {
        String path = page.path().apply(page.language());
        String citation = Links.pinned(whole(path, content), reading.release().id());
        Optional<Subject> subject = Subject.find(reading.release(), page.language(), path);
        return new Edition(
                reading.pinned() ? Optional.of(reading.release().id()) : Optional.empty(),
                root + path,
                root + citation,
                subject.filter(Subject::isCited)
                        .map(cited -> Stream.of(Citation.Form.values())
                                .map(form -> new Crumb(
                                        page.text("citation.form." + form.name()),
                                        citation.replaceFirst("[?]", form.ending() + "?")))
                                .toList())
                        .orElse(List.of()),
                subject.map(about ->
                        described(new Publication(reading.release(), observatory, root), page.language(), about)),
                sharing(reading, page, content, root, embeddable),
                reading.instead()
                        .map(current -> new Instead(
                                page.text(
                                        "edition.instead",
                                        reading.release().id(),
                                        day(page, reading.release()),
                                        current.id(),
                                        day(page, current)),
                                path,
                                since)));
    }

    private static String described(Publication publication, Language language, Subject subject) {
        try {
            return new LinkedData(publication, language).of(subject);
        } catch (SQLException e) {
            throw new IllegalStateException("release " + publication.id() + " cannot be asked", e);
        }
    }

    private static Sharing sharing(Reading reading, Page page, Object content, String root, boolean embeddable) {
        Language language = page.language();
        String path = page.path().apply(language);
        String whole = whole(path, content);
        String release = reading.release().id();
        Card card = content instanceof Pictured pictured
                ? pictured.card(Optional.empty()).orElseGet(() -> Card.of(page.title(), page.description()))
                : Card.of(page.title(), page.description());
        boolean bare = embeddable
                && content instanceof Pictured pictured
                && (card.figure().isPresent() || !pictured.drawings(page.text()).isEmpty());
        return new Sharing(
                root + (reading.pinned() ? Links.pinned(whole, release) : path),
                root + ShortLink.of(language, Links.pinned(whole, release)),
                root + Links.pinned(Links.beside(whole, Links.cardFile(language)), release),
                card.says(),
                bare ? Optional.of(root + Links.embed(language, path)) : Optional.empty());
    }

    /** The address with the parameters of the view it leaves open. */
    private static String whole(String path, Object content) {
        List<Map.Entry<String, String>> open = content instanceof Citable view
                ? view.parameters().stream()
                        .filter(parameter -> !path.matches(".*[?&]" + parameter.getKey() + "=.*"))
                        .toList()
                : List.of();
        return path + (path.contains("?") ? Links.query(open).replaceFirst("^[?]", "&") : Links.query(open));
    }

    /** What became of the figures a page shows, if it is not of the current release. */
    static List<String> since(Reading reading, Page page, Object content) {
        try {
            return reading.instead().isPresent() && content instanceof Citable view
                    ? new FiguresSince(reading.release(), reading.current(), page.text()).sentences(view.figures())
                    : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException("release " + reading.current().id() + " cannot be asked", e);
        }
    }

    private static String day(Page page, Release release) {
        return new ContentWords(page.language())
                .day(LocalDate.parse(release.id().substring(0, 10)));
    }
}
