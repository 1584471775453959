package io.autovoice.gpu.engines;

import io.autovoice.gpu.engines.cache.EngineHeader;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;

/**
 * An engine that may be used.
 *
 * @param engine for the caller to close
 * @param fresh whether it was built now
 * @param sentence what happened, for people
 */
public record OpenEngine(LoadedEngine engine, EngineHeader header, boolean fresh, String sentence) {}
