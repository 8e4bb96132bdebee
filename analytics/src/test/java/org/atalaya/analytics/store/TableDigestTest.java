package org.atalaya.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableDigestTest {

    private static final TableContract THING = new TableContract(
            "thing",
            "A thing.",
            List.of(
                    new Column("id", ColumnType.INTEGER, true, "Its number.", List.of()),
                    new Column("name", ColumnType.TEXT, false, "Its name.", List.of()),
                    new Column("maker", ColumnType.TEXT, false, "Who made it.", List.of()),
                    new Column("size", ColumnType.REAL, false, "Its size.", List.of()),
                    new Column("whole", ColumnType.FLAG, true, "Whether it is whole.", List.of())),
            List.of("id"),
            List.of());

    private static final Object[] CUP = {1L, "cup", "Ana", 0.1, true};
    private static final Object[] VASE = {2L, "vase", null, Double.NaN, false};
    private static final Object[] BOWL = {3L, "", "Eva", 1e300, true};

    @TempDir
    private Path folder;

    private int releases;
    private TableDigest.Digest digest;

    @BeforeEach
    void digestThreeThings() throws Exception {
        digest = digestOf(rows(CUP, VASE, BOWL));
    }

    @Test
    void countsTheRows() throws Exception {
        assertThat(digest.rows()).isEqualTo(3);
        assertThat(digestOf(rows()).rows()).isZero();
    }

    @Test
    void neitherTheOrderOfRowsNorTheirFilesMatter() throws Exception {
        assertThat(digestOf(rows(BOWL), rows(VASE, CUP))).isEqualTo(digest);
        assertThat(digestOf(rows(VASE), rows(BOWL), rows(CUP))).isEqualTo(digest);
    }

    @Test
    void aChangedValueMatters() throws Exception {
        assertThat(digestWith(with(CUP, 1, "Cup"))).isNotEqualTo(digest);
        assertThat(digestWith(with(CUP, 0, 7L))).isNotEqualTo(digest);
        assertThat(digestWith(with(CUP, 3, Math.nextUp(0.1)))).isNotEqualTo(digest);
        assertThat(digestWith(with(CUP, 4, false))).isNotEqualTo(digest);
    }

    @Test
    void aMissingTextIsNotAnEmptyOne() throws Exception {
        assertThat(digestWith(with(CUP, 1, null)).digest())
                .isNotEqualTo(digestWith(with(CUP, 1, "")).digest());
        assertThat(digestWith(with(CUP, 1, null)).digest())
                .isNotEqualTo(digestWith(with(CUP, 1, "-")).digest());
    }

    @Test
    void aRepeatedOrAMissingRowMatters() throws Exception {
        assertThat(digestOf(rows(CUP, VASE, BOWL, CUP)).digest()).isNotEqualTo(digest.digest());
        assertThat(digestOf(rows(CUP, VASE)).digest()).isNotEqualTo(digest.digest());
        assertThat(digestOf(rows(CUP, VASE, CUP)).digest()).isNotEqualTo(digest.digest());
    }

    @Test
    void swappedColumnsMatter() throws Exception {
        assertThat(digestWith(new Object[] {1L, "Ana", "cup", 0.1, true})).isNotEqualTo(digest);
    }

    @Test
    void aValueInAnotherRowMatters() throws Exception {
        assertThat(digestOf(rows(with(CUP, 1, "vase"), with(VASE, 1, "cup"), BOWL)))
                .isNotEqualTo(digest);
    }

    /** The recipe of docs/STORE.md without a database, so that other programs can follow it. */
    @Test
    void canBeComputedByAnyoneFromItsDescription() throws Exception {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        for (String row : List.of(
                "=1\u001f=cup\u001f=Ana\u001f=0.1\u001f=true",
                "=2\u001f=vase\u001f-\u001f-\u001f=false",
                "=3\u001f=\u001f=Eva\u001f=1e+300\u001f=true")) {
            ByteBuffer md5 = ByteBuffer.wrap(
                            MessageDigest.getInstance("MD5").digest(row.getBytes(StandardCharsets.UTF_8)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            high = high.add(new BigInteger(Long.toUnsignedString(md5.getLong())));
            low = low.add(new BigInteger(Long.toUnsignedString(md5.getLong())));
        }
        byte[] sums = ("3:" + low + ":" + high).getBytes(StandardCharsets.UTF_8);
        assertThat(digest.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sums)));
    }

    private TableDigest.Digest digestWith(Object[] cup) throws Exception {
        return digestOf(rows(cup, VASE, BOWL));
    }

    /** Digest of a table written in these parts. */
    @SafeVarargs
    private TableDigest.Digest digestOf(List<Object[]>... parts) throws Exception {
        releases++;
        Path release = folder.resolve("release-" + releases);
        for (int part = 0; part < parts.length; part++) {
            try (TableWriter table = new TableWriter(THING)) {
                for (Object[] row : parts[part]) {
                    table.add(row);
                }
                table.writePart(release, String.valueOf(part));
            }
        }
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            return TableDigest.of(database, THING);
        }
    }

    private static List<Object[]> rows(Object[]... rows) {
        return List.of(rows);
    }

    private static Object[] with(Object[] row, int column, Object value) {
        Object[] changed = Arrays.copyOf(row, row.length);
        changed[column] = value;
        return changed;
    }
}
