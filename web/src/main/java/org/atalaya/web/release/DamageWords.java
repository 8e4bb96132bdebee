package org.atalaya.web.release;

import org.atalaya.data.store.Damage;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;

/** Releases that are not whole, in words. */
public final class DamageWords {

    private DamageWords() {}

    /** Why the release that is shown is not the one that was published last. */
    public static String standing(Fallen fallen, String shown, Language language) {
        Messages text = Messages.of(language);
        return fallen.damage()
                .map(damage -> text.text("damage.standing", damage.release(), damage.file(), shown))
                .or(() -> fallen.otherVersion().map(other -> text.text("damage.otherVersion", other, shown)))
                .orElseGet(() -> text.text("damage.pointer", shown));
    }

    /** Why nothing is shown of a release. */
    public static String refusal(Damage damage, Language language) {
        return Messages.of(language).text("damage.refusal", damage.release(), damage.file());
    }
}
