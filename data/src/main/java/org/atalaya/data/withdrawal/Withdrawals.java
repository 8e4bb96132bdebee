package org.atalaya.data.withdrawal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawal.OfRecord;
import org.atalaya.data.withdrawal.Withdrawal.OfRelease;
import org.atalaya.data.withdrawal.Withdrawal.Subject;

/** What is withdrawn, as a list of it says at one time. */
public final class Withdrawals {

    /** Nothing is. */
    public static final Withdrawals NONE = new Withdrawals(List.of());

    private final List<Withdrawal> entries;
    private final Map<Subject, Withdrawal> inForce = new HashMap<>();

    Withdrawals(List<Withdrawal> entries) {
        this.entries = List.copyOf(entries);
        entries.stream()
                .filter(entry -> entry.lifted().isEmpty())
                .forEach(entry -> inForce.putIfAbsent(entry.subject(), entry));
    }

    /** Every entry in the order of the list, those lifted too. */
    public List<Withdrawal> entries() {
        return entries;
    }

    /** Why a record is withdrawn itself; empty if it is not listed. */
    public Optional<Withdrawal> findRecord(String record) {
        return Optional.ofNullable(inForce.get(new OfRecord(record)));
    }

    /** Why a file of a record is withdrawn itself, or as a file of another. */
    public Optional<Withdrawal> findAttachment(String record, long position, String sha256) {
        return attachments().stream()
                .filter(file -> file.isOf(record, position, sha256))
                .findFirst()
                .map(inForce::get);
    }

    /** Why a release is withdrawn. */
    public Optional<Withdrawal> findRelease(String release) {
        return Optional.ofNullable(inForce.get(new OfRelease(release)));
    }

    /** The days on which records and files listed were withdrawn. */
    public Set<LocalDate> daysOfContent() {
        return inForce.values().stream()
                .filter(entry -> !(entry.subject() instanceof OfRelease))
                .map(Withdrawal::on)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The records listed. */
    public Set<String> records() {
        return inForce.keySet().stream()
                .filter(OfRecord.class::isInstance)
                .map(subject -> ((OfRecord) subject).record())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files of records listed. */
    public List<OfAttachment> attachments() {
        return inForce.keySet().stream()
                .filter(OfAttachment.class::isInstance)
                .map(OfAttachment.class::cast)
                .sorted((some, other) -> some.line().compareTo(other.line()))
                .toList();
    }

    /** Everything that was ever withdrawn, a line each. */
    Set<String> lines() {
        return entries.stream().map(entry -> entry.subject().line()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Withdrawals that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
