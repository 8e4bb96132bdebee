package org.atalaya.web.release;

import java.util.Optional;
import org.atalaya.data.store.Damage;

/**
 * Why the release that is served is not the one the store names, though nobody withdrew that. If neither is known, the
 * pointer itself cannot be read.
 *
 * @param damage what is wrong with the one it names
 * @param otherVersion id of the one it names, if another version made it and this one cannot serve it
 */
public record Fallen(Optional<Damage> damage, Optional<String> otherVersion) {

    static Fallen damaged(Damage damage) {
        return new Fallen(Optional.of(damage), Optional.empty());
    }

    static Fallen ofAnotherVersion(String release) {
        return new Fallen(Optional.empty(), Optional.of(release));
    }

    static Fallen unnamed() {
        return new Fallen(Optional.empty(), Optional.empty());
    }
}
