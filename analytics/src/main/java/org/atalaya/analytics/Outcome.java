package org.atalaya.analytics;

import java.util.Optional;
import java.util.function.Function;

/** A number, or the reason it cannot be given. */
public sealed interface Outcome<T> {

    /** The number, if it can be given. */
    Optional<T> find();

    /** The reason, if it cannot. */
    Optional<WithheldReason> reason();

    /** The outcome of going on with the number. */
    <R> Outcome<R> then(Function<T, Outcome<R>> next);

    /** A number that can be given. */
    record Available<T>(T value) implements Outcome<T> {
        @Override
        public Optional<T> find() {
            return Optional.of(value);
        }

        @Override
        public Optional<WithheldReason> reason() {
            return Optional.empty();
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return next.apply(value);
        }
    }

    /** A number that cannot be given. */
    record Withheld<T>(WithheldReason why) implements Outcome<T> {
        @Override
        public Optional<T> find() {
            return Optional.empty();
        }

        @Override
        public Optional<WithheldReason> reason() {
            return Optional.of(why);
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return new Withheld<>(why);
        }
    }

    /** A number that can be given. */
    static <T> Outcome<T> of(T value) {
        return new Available<>(value);
    }

    /** A number that cannot be given. */
    static <T> Outcome<T> withheld(WithheldReason why) {
        return new Withheld<>(why);
    }
}
