package org.atalaya.web.diagnosis;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.territory.Country;
import org.atalaya.web.print.Paper;
import org.atalaya.web.print.Paper.Line;
import org.atalaya.web.print.Paper.Text;
import org.atalaya.web.print.Paper.Words;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.shared.content.ContentWords;

/** Makes dossiers: what a release knows of a problem in a place, and the draft of a proposal about it. */
public final class Dossiers {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Facts facts;
    private final String root;
    private final String unit;

    /**
     * Dossiers of a release in a language.
     *
     * @param root what the site's addresses begin with: a dossier tells on paper where it can be looked up
     * @param unit the unit that makes it
     */
    public Dossiers(Release release, Language language, String root, String unit) {
        this.root = root;
        this.unit = unit;
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.facts = new Facts(release, language);
    }

    /**
     * The dossier of a problem in a place.
     *
     * @param place the place
     * @param id id of the problem
     */
    public Dossier of(PlaceEntry place, String id) throws SQLException {
        Problem problem = new Problems(release, language).get(id);
        Evidence evidence = Evidence.read(release, facts, place, problem);
        Tables tables = new Tables(language);
        BaselineParts baseline = new BaselineParts(language, facts, tables);
        CourseParts course = new CourseParts(release, language, facts, tables);
        TransferParts transfer = new TransferParts(release, language, evidence);
        ProposalParts proposal = new ProposalParts(language, facts, tables);
        List<Paper.Part> parts = new ArrayList<>(List.of(
                baseline.summary(evidence),
                baseline.baseline(evidence),
                baseline.limits(evidence),
                course.trend(evidence),
                course.similar(evidence),
                transfer.practices(),
                transfer.counterparts(),
                proposal.objectives(evidence, transfer.candidates()),
                proposal.budget()));
        String address = Links.dossier(language, place.id(), "", problem.id(), release.id());
        String digest = digest(tables.shown());
        parts.add(annex(tables));
        parts.add(citation(place, problem, root + address, digest));
        String title = text.text("dossier.title", problem.name(), place.name());
        return new Dossier(
                new Paper(
                        title,
                        text.text("dossier.subject", problem.name(), place.name(), release.id()),
                        unit,
                        tag(place),
                        release.manifest().createdAt(),
                        cover(place, problem, address, digest),
                        parts),
                address,
                Links.dossier(language, place.id(), ".pdf", problem.id(), release.id()),
                Links.dossier(language, place.id(), ".docx", problem.id(), release.id()),
                text.text("dossier.file") + "-" + place.id().text().replace(':', '-') + "-" + problem.id() + "-"
                        + release.id(),
                digest,
                parts.stream()
                        .map(part -> new Dossier.Anchor(part.id(), part.title()))
                        .toList());
    }

    private String tag(PlaceEntry place) {
        return language == Language.EN ? "en" : place.id().country() == Country.CL ? "es-CL" : "es-MX";
    }

    private List<Line> cover(PlaceEntry place, Problem problem, String address, String digest) {
        String where = release.gazetteer().whereabouts(place);
        return List.of(
                new Line(
                        text.text("dossier.place"),
                        List.of(
                                Words.of(place.name(), Links.place(language, place.id())),
                                Words.of(" · " + PlaceWords.kind(text, place.id())
                                        + (where.isEmpty() ? "" : " · " + where) + " · "
                                        + text.text("dossier.code", place.id().code())))),
                line("dossier.problem", problem.name()),
                line("dossier.release", release.id() + ", " + made()),
                line("dossier.unit", unit),
                new Line(text.text("dossier.address"), List.of(Words.of(root + address, address))),
                line("dossier.digest", "SHA-256 " + digest));
    }

    private Line line(String key, String words) {
        return new Line(text.text(key), List.of(Words.of(words)));
    }

    private String made() {
        return new ContentWords(language)
                .day(LocalDate.ofInstant(release.manifest().createdAt(), ZoneOffset.UTC));
    }

    private Paper.Part annex(Tables tables) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (tables.shown().isEmpty()) {
            blocks.add(Text.of(text.text("dossier.noAnnex")));
        } else {
            blocks.add(Text.note(text.text("dossier.annexNote", release.id(), made())));
            blocks.addAll(tables.annex());
        }
        return new Paper.Part("annex", text.text("dossier.annex"), blocks);
    }

    private Paper.Part citation(PlaceEntry place, Problem problem, String address, String digest) {
        return new Paper.Part(
                "citation",
                text.text("dossier.citation"),
                List.of(
                        Text.of(text.text(
                                "dossier.cited",
                                unit,
                                Integer.toString(release.manifest()
                                        .createdAt()
                                        .atZone(ZoneOffset.UTC)
                                        .getYear()),
                                text.text("dossier.title", problem.name(), place.name()),
                                release.id(),
                                address)),
                        Text.note(text.text("dossier.frozen", release.id(), digest))));
    }

    private String digest(List<Fact> shown) {
        String all = release.id() + "\n" + shown.stream().map(Fact::data).collect(Collectors.joining("\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
