package org.atalaya.web.shared;

import org.atalaya.data.withdrawal.Withdrawal;
import org.atalaya.data.withdrawal.Withdrawal.OfAttachment;
import org.atalaya.data.withdrawal.Withdrawal.OfRecord;
import org.atalaya.data.withdrawal.Withdrawal.OfRelease;
import org.atalaya.web.shared.content.ContentWords;

/** Withdrawals in words: what, since when, who decided it and why. */
public final class WithdrawalWords {

    private WithdrawalWords() {}

    /** What was withdrawn, when, by which role and why. */
    public static String sentence(Withdrawal withdrawal, Language language) {
        Messages text = Messages.of(language);
        return text.text(
                "withdrawal.sentence",
                subject(withdrawal, text),
                new ContentWords(language).day(withdrawal.on()),
                withdrawal.role(),
                reason(withdrawal, language));
    }

    private static String subject(Withdrawal withdrawal, Messages text) {
        if (withdrawal.subject() instanceof OfRelease release) {
            return text.text("withdrawal.release", release.release());
        }
        if (withdrawal.subject() instanceof OfAttachment file) {
            return text.text("withdrawal.attachment", Integer.toString(file.position()), file.record());
        }
        return text.text("withdrawal.record", ((OfRecord) withdrawal.subject()).record());
    }

    /** The reason as it was given; a reader without it in their language gets the Spanish, and is told so. */
    private static String reason(Withdrawal withdrawal, Language language) {
        return language.choose(
                withdrawal.spanish(),
                withdrawal
                        .english()
                        .orElseGet(() -> Messages.of(language).text("withdrawal.inSpanish", withdrawal.spanish())));
    }
}
