package org.atalaya.data.withdrawal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is not given out any more, whatever release or file has it.
 *
 * @param subject what is withdrawn
 * @param on since which day
 * @param role the role that decided it, never a person's name
 * @param spanish why, in Spanish
 * @param english the same in English; empty if it is not translated yet
 * @param lifted the day from which it is given out again; empty while it is withdrawn
 */
public record Withdrawal(
        Subject subject,
        LocalDate on,
        String role,
        String spanish,
        Optional<String> english,
        Optional<LocalDate> lifted) {

    /** What can be withdrawn. */
    public sealed interface Subject permits OfRecord, OfAttachment, OfRelease {

        /** One line that names it, the same in every list. */
        String line();
    }

    /**
     * A record with all that is part of it.
     *
     * @param record its id
     */
    public record OfRecord(String record) implements Subject {
        @Override
        public String line() {
            return "record " + record;
        }
    }

    /**
     * A file that goes with a record.
     *
     * @param record the record's id
     * @param position its order among the record's files, from 1, when it was withdrawn
     * @param sha256 SHA-256 of its bytes, by which it is known wherever it comes back; if it is not known,
     *     whatever stands in that position is meant
     */
    public record OfAttachment(String record, int position, Optional<String> sha256) implements Subject {

        private static final String DIGEST = " with SHA-256 ";

        @Override
        public String line() {
            return "attachment " + position + " of record " + record
                    + sha256.map(sum -> DIGEST + sum).orElse("");
        }

        /** Whether a line of a file by its position is said more exactly by another, with its digest. */
        static boolean nameTheSame(String byPosition, String byDigest) {
            return byDigest.startsWith(byPosition + DIGEST);
        }

        boolean isOf(String someRecord, long somePosition, String someSha256) {
            return sha256.map(someSha256::equals).orElse(record.equals(someRecord) && position == somePosition);
        }
    }

    /**
     * A whole release.
     *
     * @param release its id
     */
    public record OfRelease(String release) implements Subject {
        @Override
        public String line() {
            return "release " + release;
        }
    }
}
