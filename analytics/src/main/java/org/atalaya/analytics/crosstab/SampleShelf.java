package org.atalaya.analytics.crosstab;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.survey.Place;
import org.atalaya.analytics.survey.SampleReader;
import org.atalaya.analytics.survey.SurveyCatalogue;
import org.atalaya.analytics.survey.SurveySample;
import org.atalaya.data.territory.TerritoryId;

/**
 * Samples kept in memory for the next question: of each edition its design and places without answers, and
 * the answers to questions that were asked for. What was not used for longest leaves when there is no more room.
 */
final class SampleShelf {

    /** What a row of a sample takes in memory: eight columns, its weights and its places. */
    private static final int BYTES_PER_ROW = 72;

    /** What an answer takes: a reference, as long as the heap is below 32 GB; the texts are few. */
    private static final int BYTES_PER_ANSWER = 4;

    private final ReleaseDatabase release;
    private final long room;
    private final Map<List<String>, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, SurveyCatalogue> catalogues = new LinkedHashMap<>();
    private long taken;

    /**
     * A shelf.
     *
     * @param release the release it takes samples from
     * @param room bytes it may take
     */
    SampleShelf(ReleaseDatabase release, long room) {
        this.release = release;
        this.room = room;
    }

    /**
     * A sample without answers.
     *
     * @param edition what it is of
     * @param sample its rows
     * @param places the places it speaks for
     */
    record Frame(SampleReader.Edition edition, SurveySample sample, Map<TerritoryId, Place> places) {}

    private record Kept(Object what, long bytes) {}

    private interface Read<T> {
        T read() throws SQLException;
    }

    private interface Size<T> {
        long bytes(T what);
    }

    /** The sample of an edition whose microdata the release holds. */
    Frame frame(String survey, String period) throws SQLException {
        return get(
                Frame.class,
                List.of(survey, period),
                () -> readFrame(survey, period),
                frame -> (long) BYTES_PER_ROW * frame.sample().design().rows());
    }

    /** The answers of an edition to a question, in the order of the sample's rows. */
    String[] answers(Frame frame, String survey, String concept) throws SQLException {
        return get(
                String[].class,
                List.of(survey, frame.edition().period(), concept),
                () -> new SampleReader(release, survey).readAnswers(frame.edition(), concept),
                answers -> (long) BYTES_PER_ANSWER * answers.length);
    }

    /** Bytes taken, as far as they are counted. */
    synchronized long taken() {
        return taken;
    }

    private Frame readFrame(String survey, String period) throws SQLException {
        SampleReader reader = new SampleReader(release, survey);
        SampleReader.Edition edition = reader.editions().stream()
                .filter(held -> held.period().equals(period))
                .findFirst()
                .orElseThrow();
        SurveySample sample = reader.read(edition, List.of());
        Map<TerritoryId, Place> places = new LinkedHashMap<>();
        catalogue(survey).places(sample).forEach(place -> places.put(place.id(), place));
        return new Frame(edition, sample, places);
    }

    /** The groups and places of a survey. */
    synchronized SurveyCatalogue catalogue(String survey) throws SQLException {
        SurveyCatalogue catalogue = catalogues.get(survey);
        if (catalogue == null) {
            catalogue = SurveyCatalogue.read(release, survey);
            catalogues.put(survey, catalogue);
        }
        return catalogue;
    }

    /** What stands on the shelf; what does not is read while others look for theirs. */
    private <T> T get(Class<T> type, List<String> key, Read<T> read, Size<T> size) throws SQLException {
        synchronized (this) {
            Kept found = kept.get(key);
            if (found != null) {
                return type.cast(found.what());
            }
        }
        T what = read.read();
        keep(key, new Kept(what, size.bytes(what)));
        return what;
    }

    private synchronized void keep(List<String> key, Kept one) {
        Kept before = kept.put(key, one);
        taken += one.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Kept> longestUnused = kept.values().iterator();
        while (taken > room && kept.size() > 1) {
            taken -= longestUnused.next().bytes();
            longestUnused.remove();
        }
    }
}
