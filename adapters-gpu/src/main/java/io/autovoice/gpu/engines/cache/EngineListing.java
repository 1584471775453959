package io.autovoice.gpu.engines.cache;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of the cache.
 *
 * @param header empty if it is damaged
 * @param problem why it is damaged or kept out
 */
public record EngineListing(
        Path file, long bytes, EngineState state, Optional<EngineHeader> header, Optional<String> problem) {}
