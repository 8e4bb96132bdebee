package org.atalaya.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/** What became of the verdict on a claim in another release: the one of then and the one of now, each with its computation. */
public final class VerdictSince {

    private final Messages text;

    /** Sentences of a language. */
    public VerdictSince(Language language) {
        this.text = Messages.of(language);
    }

    /**
     * The two verdicts, or that the verdict is the same.
     *
     * @param then what the page shows
     * @param now the same claim in the current release; empty if that cannot say anything of it
     */
    public List<String> sentences(ClaimView then, Optional<ClaimView> now) {
        if (now.isEmpty()) {
            return List.of(text.text("claim.since.withdrawn", computation(then)));
        }
        List<String> sentences = new ArrayList<>();
        boolean same = then.verdictId().equals(now.get().verdictId());
        sentences.add(text.text(same ? "claim.since.same" : "claim.since.changed"));
        sentences.add(text.text("claim.since.then", computation(then)));
        sentences.add(text.text("claim.since.now", computation(now.get())));
        return sentences;
    }

    /** The verdict, the figure it follows from, and how it follows. */
    private String computation(ClaimView claim) {
        return text.text(
                "claim.since.computation",
                claim.verdict(),
                claim.figure().written(),
                String.join(" ", claim.reasons()));
    }
}
