package org.atalaya.web.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.core.StopFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilterFactory;
import org.apache.lucene.analysis.en.PorterStemFilterFactory;
import org.apache.lucene.analysis.es.SpanishLightStemFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;

/** How texts and what people type become the words that are searched for. */
final class SearchWords {

    private static final int LONGEST = 100;

    private SearchWords() {}

    /** Words as they are, but for capitals and accents. */
    static Analyzer plain() throws IOException {
        return CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(LowerCaseFilterFactory.class)
                .addTokenFilter(ASCIIFoldingFilterFactory.class)
                .build();
    }

    /** Words as they are but for capitals: accents stay. */
    static Analyzer asWritten() throws IOException {
        return CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(LowerCaseFilterFactory.class)
                .build();
    }

    /** Spanish words without endings; accents go first, since people leave them out. */
    static Analyzer spanish() throws IOException {
        return CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(LowerCaseFilterFactory.class)
                .addTokenFilter(
                        StopFilterFactory.class,
                        "words",
                        "org/apache/lucene/analysis/snowball/spanish_stop.txt",
                        "format",
                        "snowball")
                .addTokenFilter(ASCIIFoldingFilterFactory.class)
                .addTokenFilter(SpanishLightStemFilterFactory.class)
                .build();
    }

    /** English words without endings. */
    static Analyzer english() throws IOException {
        return CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(EnglishPossessiveFilterFactory.class)
                .addTokenFilter(LowerCaseFilterFactory.class)
                .addTokenFilter(
                        StopFilterFactory.class,
                        "words",
                        "org/apache/lucene/analysis/snowball/english_stop.txt",
                        "format",
                        "snowball")
                .addTokenFilter(ASCIIFoldingFilterFactory.class)
                .addTokenFilter(PorterStemFilterFactory.class)
                .build();
    }

    /** What is searched for of a text of any length. */
    static String cut(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
    }

    /** The words of a text, in order. */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** A word but for a typing error or two; short words have none. */
    static Query similar(String field, String term) {
        return new FuzzyQuery(new Term(field, term), term.length() < 4 ? 0 : term.length() < 8 ? 1 : 2);
    }
}
