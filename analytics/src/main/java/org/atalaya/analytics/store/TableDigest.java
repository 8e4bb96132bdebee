package org.atalaya.analytics.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;

/**
 * The canonical digest of a table: equal rows in any order, in any number of files, give equal
 * digests.
 *
 * <p>Each row is written as its columns in the contract's order, each as {@code =text} or {@code -}
 * where missing, between unit separators; numbers in their shortest decimal form that reads back the
 * same. The MD5 numbers of the rows are added by halves (high: bytes 1 to 8, low: bytes 9 to 16, both
 * little-endian and unsigned), and the digest is the SHA-256 of "rows:sum of low halves:sum of high
 * halves". It detects change; it is no proof against a forger, for which the manifest has the SHA-256 of
 * each file.
 */
public final class TableDigest {

    private TableDigest() {}

    /**
     * The digest with the number of rows.
     *
     * @param rows number of rows
     * @param digest 64 hexadecimal digits
     */
    public record Digest(long rows, String digest) {}

    /** Computes the digest of a table of a release. */
    public static Digest of(ReleaseDatabase release, TableContract contract) throws SQLException {
        return of(release, contract, "");
    }

    /**
     * Computes the digest of some rows of a table of a release.
     *
     * @param condition a clause that leaves rows out; empty for none
     */
    public static Digest of(ReleaseDatabase release, TableContract contract, String condition) throws SQLException {
        String row = contract.columns().stream()
                .map(TableDigest::text)
                .collect(Collectors.joining(", ", "concat_ws(chr(31), ", ")"));
        return release.find(
                        "SELECT count(*), coalesce(sum(md5_number_lower(r)::HUGEINT), 0)::VARCHAR,"
                                + " coalesce(sum(md5_number_upper(r)::HUGEINT), 0)::VARCHAR"
                                + " FROM (SELECT " + row + " AS r FROM " + contract.name() + condition + ")",
                        answer -> new Digest(
                                answer.getLong(1),
                                sha256(answer.getLong(1) + ":" + answer.getString(2) + ":" + answer.getString(3))))
                .orElseThrow();
    }

    private static String text(Column column) {
        String value = column.type() == ColumnType.TEXT ? column.name() : column.name() + "::VARCHAR";
        return "coalesce('=' || " + value + ", '-')";
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
