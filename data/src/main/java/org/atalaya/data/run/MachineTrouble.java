package org.atalaya.data.run;

import java.util.Map;
import java.util.Optional;

/** What every operator's machine does one day, told in one sentence; libraries tell it in many lines, each in its own. */
final class MachineTrouble {

    private static final Map<String, String> SENTENCES = Map.of(
            "No space left on device",
            "The disk is full; what this command began is not in force, and the release that is served stays as it is."
                    + " Make room, then run the command again.",
            "Disk quota exceeded",
            "The disk quota of this user is used up; what this command began is not in force, and the release that is"
                    + " served stays as it is. Make room, then run the command again.",
            "Read-only file system",
            "The store's disk is read-only: what is there can be served, and nothing can be published or changed.");

    private MachineTrouble() {}

    /** What happened, if the failure or one of its causes says so. */
    static Optional<String> findSentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            Optional<String> found = SENTENCES.entrySet().stream()
                    .filter(sentence -> message.contains(sentence.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
