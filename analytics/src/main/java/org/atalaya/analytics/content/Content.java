package org.atalaya.analytics.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.atalaya.analytics.claim.ClaimCheck;
import org.atalaya.analytics.content.ContentParts.Citation;
import org.atalaya.analytics.content.ContentParts.Claim;
import org.atalaya.analytics.content.ContentParts.Contact;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentParts.Gap;
import org.atalaya.analytics.content.ContentParts.Goal;
import org.atalaya.analytics.content.ContentParts.GoalValue;
import org.atalaya.analytics.content.ContentParts.Label;
import org.atalaya.analytics.content.ContentParts.Lint;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.content.ContentParts.Part;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentParts.PrintedFigure;
import org.atalaya.analytics.content.ContentParts.Relation;
import org.atalaya.analytics.outcome.OutcomeChange;
import org.atalaya.analytics.outcome.OutcomeChange.Elsewhere;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;

/** What a release knows of programmes, agreements, plans, practices and models: its content, kept in memory. */
public final class Content {

    private final Map<String, ContentRecord> records = new LinkedHashMap<>();
    private final Map<String, List<ContentRecord>> children;
    private final Map<String, SourceDocument> documents = new LinkedHashMap<>();
    private final Map<String, List<SourceDocument.Section>> sections;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, List<String>> tags;
    private final Map<String, List<Part>> parts;
    private final Map<String, List<Party>> parties;
    private final Map<String, List<Place>> places;
    private final Map<String, List<Relation>> relations;
    private final Map<String, List<Contact>> contacts;
    private final Map<String, List<Gap>> gaps;
    private final Map<String, List<PrintedFigure>> figures;
    private final Map<String, List<Event>> events;
    private final Map<String, List<Citation>> citations;
    private final Map<String, List<Commitment>> commitments;
    private final Map<String, List<Goal>> goals;
    private final Map<String, List<GoalValue>> goalValues;
    private final Map<String, List<Label>> labels;
    private final Map<String, List<Claim>> claims;
    private final Map<String, List<ClaimCheck>> claimChecks;
    private final Map<String, List<Outcome>> outcomes;
    private final Map<String, List<OutcomeChange>> outcomeChanges;
    private final Map<String, List<Elsewhere>> outcomesElsewhere;
    private final Map<String, List<Lint>> lints;
    private final Map<String, List<Lint>> documentLints;
    private final List<Administration> administrations;

    private Content(ContentTablesReader tables) throws SQLException {
        tables.list("records", ContentRecord::read).forEach(each -> records.put(each.id(), each));
        tables.list("documents", SourceDocument::read).forEach(each -> documents.put(each.id(), each));
        tables.list("terms", Term::read).forEach(each -> terms.put(each.id(), each));
        children = tables.grouped(records.values(), each -> each.parent().orElse(""));
        sections =
                tables.grouped(tables.list("sections", SourceDocument.Section::read), SourceDocument.Section::document);
        tags = tables.byRecord("tags", row -> row.getString("term"));
        parts = tables.byRecord("parts", Part::read);
        parties = tables.byRecord("parties", Party::read);
        places = tables.byRecord("places", Place::read);
        relations = tables.byRecord("relations", Relation::read);
        contacts = tables.byRecord("contacts", Contact::read);
        gaps = tables.byRecord("gaps", Gap::read);
        figures = tables.byRecord("figures", PrintedFigure::read);
        events = tables.byRecord("events", Event::read);
        citations = tables.byRecord("citations", Citation::read);
        commitments = tables.byRecord("obligations", this::commitment);
        goals = tables.byRecord("goals", Goal::read);
        goalValues = tables.byRecord("goal_values", GoalValue::read);
        labels = tables.byRecord("labels", Label::read);
        claims = tables.byRecord("claims", Claim::read);
        claimChecks = tables.byRecord("claim_verdicts", ClaimCheck::read);
        outcomes = tables.byRecord("outcomes", Outcome::read);
        outcomeChanges = tables.byRecord("outcome_changes", OutcomeChange::read);
        outcomesElsewhere = tables.byRecord("outcomes_elsewhere", Elsewhere::read);
        lints = tables.byRecord("lints", Lint::read);
        documentLints = tables.byRecord("section_lints", Lint::read);
        administrations = tables.list("administrations", Administration::read);
    }

    /** The same content without what a concealment hides, and without what names it. */
    private Content(Content all, Concealment concealment) {
        all.records.values().stream()
                .filter(record -> !all.isHidden(record, concealment))
                .forEach(record -> records.put(record.id(), record));
        documents.putAll(all.documents);
        terms.putAll(all.terms);
        sections = all.sections;
        documentLints = all.documentLints;
        children = kept(all.children, (parent, record) -> records.containsKey(record.id()));
        tags = kept(all.tags);
        parts = kept(all.parts, (record, part) -> concealment.keeps(all.get(record), part));
        parties = kept(all.parties);
        places = kept(all.places);
        relations = kept(all.relations, (record, relation) -> records.containsKey(relation.other()));
        contacts = kept(all.contacts);
        gaps = kept(all.gaps);
        figures = kept(all.figures, (record, figure) -> !concealment.mutes(all.get(record)));
        events = mapped(all.events, (record, event) -> concealment.mutes(all.get(record)) ? event.muted() : event);
        citations = kept(all.citations, (record, citation) -> records.containsKey(citation.cites()));
        commitments = kept(all.commitments);
        goals = kept(all.goals);
        goalValues =
                mapped(all.goalValues, (record, value) -> concealment.mutes(all.get(record)) ? value.planned() : value);
        labels = kept(all.labels);
        claims = kept(all.claims);
        claimChecks = kept(all.claimChecks);
        outcomes = kept(all.outcomes, (record, outcome) -> !concealment.mutes(all.get(record)));
        outcomeChanges = kept(all.outcomeChanges, (record, change) -> !concealment.mutes(all.get(record)));
        outcomesElsewhere = kept(all.outcomesElsewhere, (record, change) -> !concealment.mutes(all.get(record)));
        lints = kept(all.lints);
        administrations = all.administrations;
    }

    /** What is part of something hidden is hidden too. */
    private boolean isHidden(ContentRecord record, Concealment concealment) {
        return concealment.hides(record)
                || record.parent()
                        .filter(parent -> isHidden(get(parent), concealment))
                        .isPresent();
    }

    private <T> Map<String, List<T>> kept(Map<String, List<T>> all) {
        return kept(all, (record, row) -> true);
    }

    private <T> Map<String, List<T>> kept(Map<String, List<T>> all, BiPredicate<String, T> which) {
        Map<String, List<T>> kept = new LinkedHashMap<>();
        all.forEach((record, rows) -> {
            if (record.isEmpty() || records.containsKey(record)) {
                kept.put(
                        record,
                        rows.stream().filter(row -> which.test(record, row)).toList());
            }
        });
        return kept;
    }

    private <T> Map<String, List<T>> mapped(Map<String, List<T>> all, BiFunction<String, T, T> change) {
        Map<String, List<T>> mapped = new LinkedHashMap<>();
        kept(all)
                .forEach((record, rows) -> mapped.put(
                        record,
                        rows.stream().map(row -> change.apply(record, row)).toList()));
        return mapped;
    }

    /** This content as it is given out while something is concealed. */
    public Content without(Concealment concealment) {
        return new Content(this, concealment);
    }

    /** Reads the content of a release. */
    public static Content read(ReleaseDatabase release) throws SQLException {
        return new Content(new ContentTablesReader(release));
    }

    private Commitment commitment(ResultSet row) throws SQLException {
        return Commitment.read(row, events(row.getString("record")));
    }

    /** The record of an id, if there is one. */
    public Optional<ContentRecord> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /** The record another one names; the store holds no other references. */
    public ContentRecord get(String id) {
        return find(id).orElseThrow();
    }

    /** Every record of these kinds, or of every kind if none is named. */
    public List<ContentRecord> list(RecordKind... kinds) {
        Set<RecordKind> asked = Set.copyOf(Arrays.asList(kinds));
        return records.values().stream()
                .filter(each -> asked.isEmpty() || asked.contains(each.kind()))
                .toList();
    }

    /** The parts of a record, in order. */
    public List<ContentRecord> children(String record) {
        return of(children, record);
    }

    /** The parts of a record that are of a kind. */
    public List<ContentRecord> children(String record, RecordKind kind) {
        return children(record).stream().filter(each -> each.kind() == kind).toList();
    }

    /** Everything below a record, whole before part. */
    public List<ContentRecord> below(String record) {
        return children(record).stream()
                .flatMap(each -> Stream.concat(Stream.of(each), below(each.id()).stream()))
                .toList();
    }

    /** The record at the root of a record's tree: itself if it stands by itself. */
    public ContentRecord root(ContentRecord record) {
        return record.parent().map(parent -> root(get(parent))).orElse(record);
    }

    /** The document of an id. */
    public SourceDocument document(String id) {
        return Optional.ofNullable(documents.get(id)).orElseThrow();
    }

    /** The documents. */
    public List<SourceDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** The section a record stands in. */
    public SourceDocument.Section section(String document, String section) {
        return of(sections, document).stream()
                .filter(each -> each.id().equals(section))
                .findFirst()
                .orElseThrow();
    }

    /** What is odd in the numbers of a document's sections. */
    public List<Lint> documentLints(String document) {
        return of(documentLints, document);
    }

    /** The term of an id that records are tagged with. */
    public Term term(String id) {
        return Optional.ofNullable(terms.get(id)).orElseThrow();
    }

    /** Every term, in the order of the catalogue. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** Terms it is tagged with. */
    public List<Term> tags(String record) {
        return of(tags, record).stream().map(terms::get).toList();
    }

    /** Parts of its long text, in both languages. */
    public List<Part> parts(String record) {
        return of(parts, record);
    }

    /** Who takes part. */
    public List<Party> parties(String record) {
        return of(parties, record);
    }

    /** Who takes part in a role. */
    public List<Party> parties(String record, String role) {
        return parties(record).stream()
                .filter(party -> party.role().equals(role))
                .toList();
    }

    /** Where it is. */
    public List<Place> places(String record) {
        return of(places, record);
    }

    /** Every record's place that is this one. */
    public List<Place> at(TerritoryId place) {
        return places.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.id().equals(place))
                .toList();
    }

    /** What it has to do with others. */
    public List<Relation> relations(String record) {
        return of(relations, record);
    }

    /** What others have to do with it. */
    public List<Relation> relationsTo(String record) {
        return relations.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.other().equals(record))
                .toList();
    }

    /** Its public addresses. */
    public List<Contact> contacts(String record) {
        return of(contacts, record);
    }

    /** What is known to be missing of it. */
    public List<Gap> gaps(String record) {
        return of(gaps, record);
    }

    /** Numbers its document prints of it. */
    public List<PrintedFigure> figures(String record) {
        return of(figures, record);
    }

    /** What was recorded of it as time went on. */
    public List<Event> events(String record) {
        return of(events, record);
    }

    /** What it cites. */
    public List<Citation> citations(String record) {
        return of(citations, record);
    }

    /** Where it is cited. */
    public List<Citation> citationsOf(String record) {
        return citations.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.cites().equals(record))
                .toList();
    }

    /** Its obligation, if it is one. */
    public Optional<Commitment> findCommitment(String record) {
        return of(commitments, record).stream().findFirst();
    }

    /** Every obligation, in the order of what it is part of: the order its document has them in. */
    public List<Commitment> commitments() {
        return children("").stream().flatMap(this::commitmentsFrom).toList();
    }

    private Stream<Commitment> commitmentsFrom(ContentRecord record) {
        return Stream.concat(
                findCommitment(record.id()).stream(),
                children(record.id()).stream().flatMap(this::commitmentsFrom));
    }

    /** What it is as a row of a goal matrix, if it is one. */
    public Optional<Goal> findGoal(String record) {
        return of(goals, record).stream().findFirst();
    }

    /** Its cells of a goal matrix, by period. */
    public List<GoalValue> goalValues(String record) {
        return of(goalValues, record);
    }

    /** What sections of its document call it. */
    public List<Label> labels(String record) {
        return of(labels, record);
    }

    /** What the release's figures say of a claim. */
    public ClaimCheck claimCheck(String record) {
        return of(claimChecks, record).get(0);
    }

    /** The figure it claims, if it is a claim. */
    public Optional<Claim> findClaim(String record) {
        return of(claims, record).stream().findFirst();
    }

    /** What it is meant to change. */
    public List<Outcome> outcomes(String record) {
        return of(outcomes, record);
    }

    /** Every outcome measured in a place. */
    public List<Outcome> outcomesAt(TerritoryId place) {
        return outcomes.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.place().filter(place::equals).isPresent())
                .toList();
    }

    /** What the release's figures say of an outcome before and after; empty if it names no indicator or place. */
    public Optional<OutcomeChange> findOutcomeChange(Outcome outcome) {
        return of(outcomeChanges, outcome.record()).stream()
                .filter(each -> each.position() == outcome.position())
                .findFirst();
    }

    /** The similar places an outcome is set beside, the nearest first. */
    public List<Elsewhere> outcomeElsewhere(Outcome outcome) {
        return of(outcomesElsewhere, outcome.record()).stream()
                .filter(each -> each.position() == outcome.position())
                .toList();
    }

    /** What is odd in its source. */
    public List<Lint> lints(String record) {
        return of(lints, record);
    }

    /** Terms of municipal governments, earliest first. */
    public List<Administration> administrations() {
        return administrations;
    }

    /** The records a record is part of, nearest first. */
    public List<ContentRecord> above(ContentRecord record) {
        return record.parent()
                .map(this::get)
                .map(parent ->
                        Stream.concat(Stream.of(parent), above(parent).stream()).toList())
                .orElse(List.of());
    }

    private static <T> List<T> of(Map<String, List<T>> all, String record) {
        return all.getOrDefault(record, List.of());
    }
}
