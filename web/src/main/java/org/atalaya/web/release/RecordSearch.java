package org.atalaya.web.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentRecord;

/**
 * Finds records of content by what they say, in either language whichever the page's is: a word's endings,
 * accents and capitals do not matter, the last word may be unfinished, and where nothing is found each word
 * may hold a typing error or two.
 */
public final class RecordSearch implements AutoCloseable {

    private static final String ID = "id";
    private static final String ROOT = "root";
    private static final String SPANISH = "es";
    private static final String ENGLISH = "en";
    private static final String TITLE_SPANISH = "title_es";
    private static final String TITLE_ENGLISH = "title_en";
    private static final String PLAIN = "plain";
    private static final int SHORTEST_BEGINNING = 3;
    private static final float TITLE = 4;
    private static final float WHOLE = 2;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;
    private final FacetsConfig config;
    private final Analyzer analyzer;
    private final Map<RecordFacet, List<String>> values = new EnumMap<>(RecordFacet.class);

    private RecordSearch(DirectoryReader reader, FacetsConfig config, Analyzer analyzer) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.config = config;
        this.analyzer = analyzer;
        this.facets = reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config);
        find("", Map.of(), 1)
                .facets()
                .forEach((facet, counted) -> values.put(
                        facet, counted.stream().map(Value::value).sorted().toList()));
    }

    /**
     * A value of a facet.
     *
     * @param value the value
     * @param records how many records have it, whatever else is chosen of its facet
     */
    public record Value(String value, int records) {}

    /**
     * What was found.
     *
     * @param records ids of the best, best first
     * @param total how many there are
     * @param similar whether they only resemble what was typed
     * @param facets the values that can be chosen, most frequent first
     */
    public record Answer(List<String> records, int total, boolean similar, Map<RecordFacet, List<Value>> facets) {}

    /** Indexes the records of a release, in memory. */
    public static RecordSearch of(Content content, Gazetteer gazetteer) throws IOException {
        Analyzer plain = SearchWords.plain();
        Analyzer analyzer = new PerFieldAnalyzerWrapper(
                plain,
                Map.of(
                        SPANISH, SearchWords.spanish(),
                        TITLE_SPANISH, SearchWords.spanish(),
                        ENGLISH, SearchWords.english(),
                        TITLE_ENGLISH, SearchWords.english()));
        FacetsConfig config = new FacetsConfig();
        for (RecordFacet facet : RecordFacet.values()) {
            config.setMultiValued(facet.parameter(), true);
        }
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (ContentRecord record : content.list()) {
                writer.addDocument(config.build(document(record, content, gazetteer)));
            }
        }
        return new RecordSearch(DirectoryReader.open(directory), config, analyzer);
    }

    /**
     * Finds records.
     *
     * @param typed what somebody typed; everything is found if it is empty
     * @param chosen values the records have to have, one for a facet
     * @param most how many at most
     */
    public Answer find(String typed, Map<RecordFacet, String> chosen, int most) throws IOException {
        if (facets == null) {
            return new Answer(List.of(), 0, false, Map.of());
        }
        List<String> terms = SearchWords.terms(analyzer, SearchWords.cut(typed));
        if (terms.isEmpty()) {
            return answer(new MatchAllDocsQuery(), chosen, most, false);
        }
        Answer exact = answer(exact(SearchWords.cut(typed), terms), chosen, most, false);
        return exact.total() > 0 ? exact : answer(similar(terms), chosen, most, true);
    }

    /** Every value of a facet that a record has, in order. */
    public List<String> values(RecordFacet facet) {
        return values.getOrDefault(facet, List.of());
    }

    private Answer answer(Query query, Map<RecordFacet, String> chosen, int most, boolean similar) throws IOException {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(query, Occur.MUST);
        ranked.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(ROOT, "yes"))), WHOLE), Occur.SHOULD);
        DrillDownQuery narrowed = new DrillDownQuery(config, ranked.build());
        chosen.forEach((facet, value) -> narrowed.add(facet.parameter(), value));
        DrillSideways.DrillSidewaysResult result =
                new DrillSideways(searcher, config, facets).search(narrowed, Math.max(1, most));
        List<String> records = new ArrayList<>();
        for (ScoreDoc scored : result.hits.scoreDocs) {
            records.add(searcher.storedFields().document(scored.doc).get(ID));
        }
        Map<RecordFacet, List<Value>> values = new EnumMap<>(RecordFacet.class);
        for (RecordFacet facet : RecordFacet.values()) {
            FacetResult counts = result.facets.getTopChildren(1000, facet.parameter());
            values.put(
                    facet,
                    counts == null
                            ? List.of()
                            : Stream.of(counts.labelValues)
                                    .map(RecordSearch::value)
                                    .toList());
        }
        return new Answer(records, (int) result.hits.totalHits.value, similar, values);
    }

    private static Value value(LabelAndValue counted) {
        return new Value(counted.label, counted.value.intValue());
    }

    /** All words in one language, or all as typed with the last one unfinished; in a title they count more. */
    private Query exact(String typed, List<String> terms) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        List<Query> ways = new ArrayList<>();
        for (String field : List.of(SPANISH, ENGLISH)) {
            Optional.ofNullable(builder.createBooleanQuery(field, typed, Occur.MUST))
                    .ifPresent(ways::add);
        }
        for (String field : List.of(TITLE_SPANISH, TITLE_ENGLISH)) {
            Optional.ofNullable(builder.createBooleanQuery(field, typed, Occur.MUST))
                    .map(title -> new BoostQuery(title, TITLE))
                    .ifPresent(ways::add);
        }
        BooleanQuery.Builder begun = new BooleanQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            Term term = new Term(PLAIN, terms.get(i));
            boolean unfinished = i == terms.size() - 1 && terms.get(i).length() >= SHORTEST_BEGINNING;
            begun.add(unfinished ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
        }
        ways.add(begun.build());
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query similar(List<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(SearchWords.similar(PLAIN, term), Occur.MUST));
        return query.build();
    }

    private static Document document(ContentRecord record, Content content, Gazetteer gazetteer) {
        Map<String, List<String>> said = new HashMap<>(Map.of(SPANISH, new ArrayList<>(), ENGLISH, new ArrayList<>()));
        add(said, record.title());
        record.text().ifPresent(text -> add(said, text));
        record.quotation().ifPresent(said.get(SPANISH)::add);
        said.get(SPANISH).add(record.source().authorUnit());
        content.tags(record.id()).forEach(term -> add(said, term.label()));
        content.parties(record.id()).forEach(party -> {
            add(said, party.unit());
            party.office().ifPresent(office -> add(said, office));
        });
        content.outcomes(record.id()).forEach(outcome -> add(said, outcome.outcome()));
        content.labels(record.id()).forEach(label -> said.get(SPANISH).add(label.label()));
        content.parts(record.id()).forEach(part -> said.get(part.language()).add(part.body()));
        content.places(record.id())
                .forEach(place -> gazetteer.find(place.id()).ifPresent(known -> {
                    said.get(SPANISH).add(known.name());
                    said.get(ENGLISH).add(known.name());
                }));
        Document document = new Document();
        document.add(new StoredField(ID, record.id()));
        document.add(new StringField(ROOT, record.parent().isEmpty() ? "yes" : "no", Field.Store.NO));
        document.add(new TextField(TITLE_SPANISH, record.title().spanish(), Field.Store.NO));
        record.title().english().ifPresent(title -> document.add(new TextField(TITLE_ENGLISH, title, Field.Store.NO)));
        for (Map.Entry<String, List<String>> language : said.entrySet()) {
            String text = String.join("\n", language.getValue());
            document.add(new TextField(language.getKey(), text, Field.Store.NO));
            document.add(new TextField(PLAIN, text, Field.Store.NO));
        }
        for (RecordFacet facet : RecordFacet.values()) {
            facet.values(content, record)
                    .forEach(value -> document.add(new SortedSetDocValuesFacetField(facet.parameter(), value)));
        }
        return document;
    }

    private static void add(Map<String, List<String>> said, Bilingual text) {
        said.get(SPANISH).add(text.spanish());
        text.english().ifPresent(said.get(ENGLISH)::add);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
