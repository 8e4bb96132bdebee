package org.atalaya.web.diagnosis;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.diagnosis.DiagnosisPage.Call;
import org.atalaya.web.diagnosis.DiagnosisPage.Choice;
import org.atalaya.web.diagnosis.DiagnosisPage.Choices;
import org.atalaya.web.diagnosis.DiagnosisPage.Chosen;
import org.atalaya.web.diagnosis.DiagnosisPage.Found;
import org.atalaya.web.release.PlaceSearch;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.CallWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.content.ContentWords;

/** Makes the page on which a diagnosis is asked for. */
public final class DiagnosisPages {

    private static final int FOUND = 8;

    /** A municipality whose city a survey speaks for, and one that no survey speaks for. */
    private static final List<TerritoryId> EXAMPLES = List.of(
            TerritoryId.parse("MX:municipality:15058"),
            TerritoryId.parse("CL:comuna:13122"),
            TerritoryId.parse("MX:municipality:20001"));

    private static final String EXAMPLE = "insecurity";

    private final Release release;
    private final Language language;
    private final LocalDate day;
    private final Messages text;
    private final Problems problems;

    /** Pages of a release in a language on a day. */
    public DiagnosisPages(Release release, Language language, LocalDate day) {
        this.release = release;
        this.language = language;
        this.day = day;
        this.text = Messages.of(language);
        this.problems = new Problems(release, language);
    }

    /**
     * Where what was asked for leads; empty while a place or a problem is missing.
     *
     * @throws BadRequest if a value names nothing
     */
    public Optional<String> dossier(Function<String, Optional<String>> parameter) {
        return parameter
                .apply("place")
                .map(this::place)
                .flatMap(place -> parameter
                        .apply("problem")
                        .map(problems::get)
                        .map(problem -> Links.dossier(language, place.id(), "", problem.id(), release.id())));
    }

    /**
     * The page of an address.
     *
     * @throws BadRequest if a value names nothing
     */
    public DiagnosisPage page(Function<String, Optional<String>> parameter) throws IOException {
        String searched = PlaceSearch.cut(parameter.apply("q").orElse(""));
        List<Call> calls = release.content().list(RecordKind.CALL).stream()
                .filter(call ->
                        CallWords.daysLeft(call, day).filter(left -> left >= 0).isPresent())
                .map(this::call)
                .toList();
        Optional<Call> call = parameter
                .apply("call")
                .map(id -> release.content()
                        .find(id)
                        .filter(record -> record.kind() == RecordKind.CALL)
                        .map(this::call)
                        .orElseThrow(() -> new BadRequest("call", id, text.text("dossier.calls"))));
        return new DiagnosisPage(
                searched,
                found(searched, call),
                parameter
                        .apply("place")
                        .map(this::place)
                        .map(place -> new Chosen(place.id().text(), place.name(), Links.place(language, place.id()))),
                choices(),
                call,
                calls,
                new ContentWords(language).day(day),
                EXAMPLES.stream()
                        .flatMap(id -> release.gazetteer().find(id).stream())
                        .map(place -> new Found(
                                text.text("dossier.title", problems.get(EXAMPLE).name(), place.name()),
                                release.gazetteer().whereabouts(place),
                                Links.dossier(language, place.id(), "", EXAMPLE, release.id())))
                        .toList());
    }

    private Call call(ContentRecord call) {
        return new Call(
                call.id(),
                new ContentWords(language).link(call),
                new CallWords(language).closes(call, day),
                Links.diagnosesForCall(language, call.id()));
    }

    private List<Choices> choices() {
        return List.of(
                new Choices(text.text("dossier.subjects"), choices(false)),
                new Choices(text.text("section.offences"), choices(true)));
    }

    private List<Choice> choices(boolean offences) {
        return problems.list().stream()
                .filter(problem -> problem.offence().isPresent() == offences)
                .map(problem -> new Choice(problem.id(), problem.name()))
                .toList();
    }

    private PlaceEntry place(String id) {
        return release.gazetteer()
                .findWritten(id)
                .orElseThrow(() -> new BadRequest("place", id, text.text("claim.check.places")));
    }

    private List<Found> found(String searched, Optional<Call> call) throws IOException {
        return release.search().find(searched, FOUND).stream()
                .map(hit -> {
                    List<Map.Entry<String, String>> query = new ArrayList<>();
                    query.add(Map.entry("place", hit.place().id().text()));
                    call.ifPresent(each -> query.add(Map.entry("call", each.id())));
                    return new Found(
                            hit.place().name(),
                            hit.context(text),
                            Section.DIAGNOSES.path(language) + Links.query(query));
                })
                .toList();
    }
}
