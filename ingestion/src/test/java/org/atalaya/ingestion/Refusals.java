package org.atalaya.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.atalaya.data.problem.RefusedInput;

/** Finds a refusal in what Spark makes of it: a task that refuses its input fails inside a job that fails. */
public final class Refusals {

    private Refusals() {}

    /** Asserts that a call refuses its input, in the driver or in a task, with this sentence. */
    public static void assertRefused(ThrowingCallable call, String sentence) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).as("the call should refuse its input").isNotNull();
        Throwable cause = failure;
        while (!(cause instanceof RefusedInput) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertThat(cause).isInstanceOf(RefusedInput.class).hasMessage(sentence);
    }
}
