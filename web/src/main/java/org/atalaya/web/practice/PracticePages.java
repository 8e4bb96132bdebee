package org.atalaya.web.practice;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Part;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.web.practice.PracticePage.Glance;
import org.atalaya.web.practice.PracticePage.Parts;
import org.atalaya.web.practice.PracticePage.SectionView;
import org.atalaya.web.practice.PracticePage.TextView;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Markdown;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.shared.content.TransferViews;

/** Makes pages of practices. */
public final class PracticePages {

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final RecordViews records;
    private final TransferViews transfers;

    /** Pages of a release in a language. */
    public PracticePages(Release release, Language language) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
        this.transfers = new TransferViews(content, records, release::findIndicator, language);
    }

    /** Every practice. */
    public List<RecordView> list() {
        return records.views(content.list(RecordKind.PRACTICE));
    }

    /** The page of a practice. */
    public PracticePage page(ContentRecord practice) throws SQLException {
        String id = practice.id();
        return new PracticePage(
                records.view(practice),
                glance(id),
                transfers.outcomes(id),
                release.outcomeChanges(language).of(id),
                Stream.of(TemplatePart.values())
                        .filter(part -> part.isStandard() || !texts(id, part).isEmpty())
                        .map(part -> new SectionView(part.id(), part.heading(language.code()), texts(id, part)))
                        .toList(),
                transfers.of(id),
                parts(id),
                citation(practice));
    }

    private List<Glance> glance(String id) {
        List<Glance> glance = new ArrayList<>();
        glance.add(new Glance(words.kinds(RecordKind.PROBLEM), titles(id, RecordKind.PROBLEM)));
        glance.add(new Glance(words.kinds(RecordKind.POPULATION), population(id)));
        for (TemplatePart part : List.of(TemplatePart.SETTING, TemplatePart.COST, TemplatePart.DURATION)) {
            glance.add(new Glance(part.heading(language.code()), plain(id, part)));
        }
        return glance;
    }

    private List<Passage> population(String id) {
        List<Passage> named = new ArrayList<>(titles(id, RecordKind.POPULATION));
        named.addAll(plain(id, TemplatePart.POPULATION));
        content.tags(id).stream()
                .filter(term -> term.vocabulary().equals("population"))
                .forEach(term -> named.add(words.passage(term.label())));
        return named;
    }

    private List<Passage> titles(String id, RecordKind kind) {
        return content.children(id, kind).stream()
                .map(each -> words.passage(each.title()))
                .toList();
    }

    private List<Passage> plain(String id, TemplatePart part) {
        return find(id, part, language.code())
                .or(() -> find(id, part, Language.ES.code()))
                .map(found -> found.language().equals(language.code())
                        ? Passage.own(found.body().strip(), language)
                        : words.printed(found.body().strip()))
                .stream()
                .toList();
    }

    /** A part's text in the page's language, or else in Spanish; the abstract in both. */
    private List<TextView> texts(String id, TemplatePart part) {
        Optional<Part> own = find(id, part, language.code());
        Optional<Part> other = find(id, part, language.other().code());
        boolean both = part == TemplatePart.SUMMARY || own.isEmpty();
        return Stream.concat(own.stream(), other.stream().filter(each -> both))
                .map(each -> new TextView(
                        part.heading(each.language()),
                        Markdown.html(each.body()),
                        each.language(),
                        !each.language().equals(language.code())))
                .toList();
    }

    private Optional<Part> find(String id, TemplatePart part, String inLanguage) {
        return content.parts(id).stream()
                .filter(each -> each.part() == part && each.language().equals(inLanguage))
                .findFirst();
    }

    private List<Parts> parts(String id) {
        return Stream.of(RecordKind.values())
                .map(kind -> new Parts(words.kinds(kind), records.views(content.children(id, kind))))
                .filter(parts -> !parts.records().isEmpty())
                .toList();
    }

    private String citation(ContentRecord practice) {
        SourceDocument document = content.document(practice.source().document());
        return text.text(
                "practice.cited",
                practice.source().authorUnit(),
                document.issuedOn().map(day -> day.substring(0, 4)).orElseGet(() -> text.text("practice.noYear")),
                words.passage(document.title()).text(),
                words.passage(practice.title()).text(),
                release.id());
    }
}
