package org.atalaya.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.claim.ClaimCheck;
import org.atalaya.analytics.claim.ClaimCheck.Ranks;
import org.atalaya.analytics.claim.ClaimVerdict;
import org.atalaya.analytics.claim.ClaimedShare;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;

/** Verdicts on claims in words: what was decided, how it follows, and what may be said. */
final class ClaimWords {

    private final Messages text;
    private final Numbers numbers;
    private final FigureWords figures;

    ClaimWords(Language language) {
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.figures = new FigureWords(language);
    }

    String verdict(ClaimCheck check) {
        return text.text("claim.verdict." + check.verdict().id());
    }

    /** How the verdict follows: what the words claim, and how the range lies to it. */
    List<String> reasons(String printed, ClaimCheck check) {
        List<String> reasons = new ArrayList<>();
        check.claimed().ifPresent(claimed -> reasons.add(claimed(printed, claimed)));
        check.ranks().ifPresent(ranks -> reasons.add(rank(ranks)));
        reasons.add(check.reason()
                .map(reason -> text.text("claim.reason." + reason))
                .orElseGet(() -> text.text("claim.why." + check.verdict().id())));
        return reasons;
    }

    private String claimed(String printed, ClaimedShare claimed) {
        return claimed.below() > 1
                ? text.text("claim.saysFrom", printed, hundred(claimed.from()))
                : text.text("claim.says", printed, hundred(claimed.from()), hundred(claimed.below()));
    }

    /** A limit of the words themselves, which is exact: 65, 45.55. */
    private String hundred(double share) {
        return numbers.plain(Math.round(share * 1_000_000) / 10_000.0);
    }

    /**
     * What a press office may say, whatever the verdict: the figure in a sentence with its range, of a rank the ranks
     * it may be; of a figure without range that this allows no comparison; without figure, that there is none.
     */
    String say(ClaimCheck check, IndicatorEntry indicator, Optional<Figure> figure) {
        Optional<Figure> known = figure.filter(each -> each.value().isPresent());
        if (known.isEmpty()) {
            return text.text("claim.say.noFigure");
        }
        String sentence = figures.sentence(indicator, known.get());
        if (known.get().interval().isEmpty()) {
            return text.text("claim.say.noRange", sentence);
        }
        return text.text(
                check.verdict() == ClaimVerdict.SUPPORTED ? "claim.sayAlso" : "claim.sayInstead",
                check.ranks().map(ranks -> sentence + " " + rank(ranks)).orElse(sentence));
    }

    private String rank(Ranks ranks) {
        return ranks.lower() == ranks.upper()
                ? text.text("claim.rank", numbers.count(ranks.lower()), numbers.count(ranks.places()))
                : text.text(
                        "claim.ranks",
                        numbers.count(ranks.lower()),
                        numbers.count(ranks.upper()),
                        numbers.count(ranks.places()));
    }
}
