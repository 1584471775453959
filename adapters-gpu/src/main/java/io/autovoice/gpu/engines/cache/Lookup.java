package io.autovoice.gpu.engines.cache;

import java.util.Optional;

/**
 * What was found under a key.
 *
 * @param engine empty if there is none that can be used
 * @param trouble a sentence, if a file was there but had to go
 */
public record Lookup(Optional<CachedEngine> engine, Optional<String> trouble) {
    static final Lookup NOTHING = new Lookup(Optional.empty(), Optional.empty());
}
