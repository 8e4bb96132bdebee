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
     * @param position its order among the record's files, from 1
     */
    public record OfAttachment(String record, int position) implements Subject {
        @Override
        public String line() {
            return "attachment " + position + " of record " + record;
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
