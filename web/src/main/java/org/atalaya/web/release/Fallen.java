package org.atalaya.web.release;

import java.util.Optional;
import org.atalaya.data.store.Damage;

/**
 * Why the release that is served is not the one the store names, though nobody withdrew that.
 *
 * @param damage what is wrong with the one it names; empty if the pointer itself cannot be read
 */
public record Fallen(Optional<Damage> damage) {}
