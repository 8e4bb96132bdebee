package org.atalaya.web.release;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.ngram.EdgeNGramFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;

/**
 * Finds places by name as people type it: beginnings of words, with or without accents, popular names,
 * and a typing error or two when nothing else is found.
 */
public final class PlaceSearch implements AutoCloseable {

    private static final int LONGEST_PREFIX = 20;
    /** More than the kinds' weights differ: two letters offer the names that begin with them. */
    private static final float BEGINNING = 4;
    /** More than any beginning of a name: who types an ñ or an accent means it. */
    private static final float AS_WRITTEN = 12;

    private static final String WHOLE = "whole";
    private static final String WORDS = "words";
    private static final String PREFIXES = "prefixes";
    private static final String WRITTEN = "written";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String KIND = "kind";

    /** Among places of one name, the ones with figures come first, then the wider ones. */
    private static final Map<TerritoryKind, Float> WEIGHT = Map.of(
            TerritoryKind.CITY, 4f,
            TerritoryKind.AREA, 4f,
            TerritoryKind.URBAN_TOTAL, 4f,
            TerritoryKind.COUNTRY, 3f,
            TerritoryKind.STATE, 3f,
            TerritoryKind.REGION, 3f,
            TerritoryKind.MUNICIPALITY, 2f,
            TerritoryKind.COMUNA, 2f);

    private final Gazetteer gazetteer;
    private final Analyzer words;
    private final Analyzer written;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlaceSearch(Gazetteer gazetteer, Analyzer words, Analyzer written, DirectoryReader reader) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.written = written;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * A place found.
     *
     * @param place the place
     * @param matched the name that was found, if it is not the place's own
     * @param whereabouts where it lies
     */
    public record Hit(PlaceEntry place, Optional<String> matched, String whereabouts) {

        /** What and where it is: {@code municipio · Estado de México}. */
        public String context(Messages text) {
            String kind = PlaceWords.kind(text, place.id());
            return kind
                    + (whereabouts.isEmpty() ? "" : " · " + whereabouts)
                    + matched.map(name -> " · " + name).orElse("");
        }
    }

    /** Indexes the places of a release, in memory. */
    public static PlaceSearch of(Gazetteer gazetteer) throws IOException {
        Analyzer words = SearchWords.plain();
        Analyzer written = SearchWords.asWritten();
        Analyzer prefixes = CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(LowerCaseFilterFactory.class)
                .addTokenFilter(ASCIIFoldingFilterFactory.class)
                .addTokenFilter(
                        EdgeNGramFilterFactory.class,
                        "minGramSize",
                        "1",
                        "maxGramSize",
                        Integer.toString(LONGEST_PREFIX))
                .build();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(words))) {
            for (PlaceEntry place : gazetteer.list()) {
                LinkedHashSet<String> names = new LinkedHashSet<>(List.of(place.name()));
                gazetteer.otherNames(place.id()).stream()
                        .map(Questions.OtherName::name)
                        .forEach(names::add);
                for (String name : names) {
                    writer.addDocument(document(place, name, words, prefixes, written));
                }
            }
        }
        return new PlaceSearch(gazetteer, words, written, DirectoryReader.open(directory));
    }

    /**
     * Finds places.
     *
     * @param typed what somebody typed; as much as {@link #cut} leaves is searched for
     * @param most how many at most
     */
    public List<Hit> find(String typed, int most) throws IOException {
        String asked = composed(typed);
        List<String> terms = SearchWords.terms(words, asked);
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = find(exact(terms, SearchWords.terms(written, asked)), most);
        return hits.isEmpty() ? find(similar(terms), most) : hits;
    }

    private List<Hit> find(Query query, int most) throws IOException {
        LinkedHashSet<TerritoryId> seen = new LinkedHashSet<>();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc scored : searcher.search(query, 4 * most).scoreDocs) {
            Document found = searcher.storedFields().document(scored.doc);
            PlaceEntry place = gazetteer.find(TerritoryId.parse(found.get(ID))).orElseThrow();
            if (hits.size() < most && seen.add(place.id())) {
                String name = found.get(NAME);
                hits.add(new Hit(
                        place,
                        name.equals(place.name()) ? Optional.empty() : Optional.of(name),
                        gazetteer.whereabouts(place)));
            }
        }
        return hits;
    }

    /**
     * Every word typed begins a word of the name; beginnings of the name, whole words, the whole name and accents typed
     * count more.
     */
    private static Query exact(List<String> terms, List<String> asWritten) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            String prefix = term.substring(0, Math.min(LONGEST_PREFIX, term.length()));
            query.add(new TermQuery(new Term(PREFIXES, prefix)), Occur.MUST);
            query.add(new BoostQuery(new TermQuery(new Term(WORDS, term)), 2), Occur.SHOULD);
        }
        for (String word : asWritten) {
            if (!terms.contains(word)) {
                PrefixQuery accents = new PrefixQuery(new Term(WRITTEN, word));
                query.add(new BoostQuery(new ConstantScoreQuery(accents), AS_WRITTEN), Occur.SHOULD);
            }
        }
        Term whole = new Term(WHOLE, String.join(" ", terms));
        query.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(whole)), BEGINNING), Occur.SHOULD);
        query.add(new BoostQuery(new TermQuery(whole), 20), Occur.SHOULD);
        return weighted(query.build());
    }

    /** Every word typed is a word of the name but for a typing error or two. */
    private static Query similar(List<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(SearchWords.similar(WORDS, term), Occur.MUST);
        }
        return weighted(query.build());
    }

    private static Query weighted(Query query) {
        BooleanQuery.Builder weighted = new BooleanQuery.Builder().add(query, Occur.MUST);
        WEIGHT.forEach((kind, weight) -> weighted.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(KIND, kind.id()))), weight),
                Occur.SHOULD));
        return weighted.build();
    }

    private static Document document(PlaceEntry place, String name, Analyzer words, Analyzer prefixes, Analyzer written)
            throws IOException {
        Document document = new Document();
        document.add(new StoredField(ID, place.id().text()));
        document.add(new StoredField(NAME, name));
        document.add(new StringField(KIND, place.id().kind().id(), Field.Store.NO));
        document.add(new StringField(WHOLE, String.join(" ", SearchWords.terms(words, name)), Field.Store.NO));
        document.add(new TextField(WORDS, name, Field.Store.NO));
        document.add(new TextField(WRITTEN, written.tokenStream(WRITTEN, name)));
        document.add(new TextField(PREFIXES, prefixes.tokenStream(PREFIXES, name)));
        return document;
    }

    /** An accent is one sign with its letter, as names have it, not a sign after it. */
    private static String composed(String typed) {
        return Normalizer.normalize(cut(typed), Normalizer.Form.NFC);
    }

    /** What is searched for of a text of any length. */
    public static String cut(String typed) {
        return SearchWords.cut(typed);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
