package org.atalaya.web.opendata;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.web.release.Release;

/** What is told of the tables of the releases asked for last: a release is never edited, so once is enough. */
public final class KnownTables {

    private static final int RELEASES = 4;

    private final Map<String, List<TableFacts>> known = new LinkedHashMap<>();

    /** The tables of a release. */
    public synchronized List<TableFacts> of(Release release) throws SQLException {
        List<TableFacts> tables = known.remove(release.id());
        if (tables == null) {
            tables = TableFacts.of(release);
        }
        known.put(release.id(), tables);
        if (known.size() > RELEASES) {
            known.remove(known.keySet().iterator().next());
        }
        return tables;
    }
}
