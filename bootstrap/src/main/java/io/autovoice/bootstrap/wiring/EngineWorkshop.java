package io.autovoice.bootstrap.wiring;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.parity.ParityReference;

/**
 * What engines on a GPU are made with and kept in.
 *
 * @param reference what built engines are compared with
 */
public record EngineWorkshop(EngineCache cache, Starter starter, ParityReference reference) {

    /** Starts the runtime of a GPU. */
    @FunctionalInterface
    public interface Starter {
        /**
         * Starts it; takes a second or two.
         *
         * @param device index of the GPU
         * @throws io.autovoice.domain.failure.EngineFailedException with reason and remedy, if it can't run here
         */
        NativeEngines start(ResourceScope scope, int device);
    }
}
