package org.atalaya.ingestion.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.atalaya.data.source.Sha256;

/** The digest of a table's rows as docs/STORE.md defines it, summed file by file wherever the files are. */
public final class RowSum implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final char SEPARATOR = '\u001f';

    /** Decimal places of the first digit between which a number is written out, as Python and DuckDB do. */
    private static final int SMALLEST_WRITTEN_OUT = -4;

    private static final int LARGEST_WRITTEN_OUT = 15;

    private long rows;
    private BigInteger low = BigInteger.ZERO;
    private BigInteger high = BigInteger.ZERO;

    /**
     * Adds a row.
     *
     * @param values text, whole and real numbers and flags in the order of the columns, whole numbers also as their text;
     *     null where missing
     */
    public void add(Object[] values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            if (!text.isEmpty()) {
                text.append(SEPARATOR);
            }
            text.append(value == null ? "-" : "=" + text(value));
        }
        ByteBuffer md5 = ByteBuffer.wrap(md5().digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                .order(ByteOrder.LITTLE_ENDIAN);
        high = high.add(unsigned(md5.getLong()));
        low = low.add(unsigned(md5.getLong()));
        rows++;
    }

    /** The sum of the rows of both. */
    public RowSum with(RowSum other) {
        RowSum both = new RowSum();
        both.rows = rows + other.rows;
        both.low = low.add(other.low);
        both.high = high.add(other.high);
        return both;
    }

    /** How many rows were added. */
    public long rows() {
        return rows;
    }

    /** The digest, 64 hexadecimal digits. */
    public String digest() {
        return Sha256.of((rows + ":" + low + ":" + high).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        return value instanceof Double number ? shortest(number) : value.toString();
    }

    /** The fewest digits that read back as the same number; Java's own are more before version 19, and two at least. */
    static String shortest(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal decimal = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        BigDecimal oneDigit = decimal.round(new MathContext(1));
        if (oneDigit.doubleValue() == number) {
            decimal = oneDigit;
        }
        int place = decimal.precision() - decimal.scale() - 1;
        if (place >= SMALLEST_WRITTEN_OUT && place <= LARGEST_WRITTEN_OUT) {
            return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (place < 0 ? "e-" : "e+")
                + (Math.abs(place) < 10 ? "0" : "")
                + Math.abs(place);
    }

    private static BigInteger unsigned(long half) {
        return new BigInteger(1, ByteBuffer.allocate(Long.BYTES).putLong(half).array());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
