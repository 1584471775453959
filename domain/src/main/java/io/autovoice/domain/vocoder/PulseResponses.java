package io.autovoice.domain.vocoder;

import java.util.List;

/**
 * The sound of excitations, each through the minimum-phase response of its envelope (M. Morise, F. Yokomori, K. Ozawa, "WORLD: a vocoder-based high-quality speech
 * synthesis system for real-time applications", IEICE Trans. E99-D(7), 2016). Most of the synthesis is spent here, and each is worked out by itself. Safe
 * for use by many threads; the same excitations give the same sound, to the bit.
 */
@FunctionalInterface
public interface PulseResponses {
    /**
     * Works out some.
     *
     * @param size of the transform, a power of two; envelopes have {@code size / 2 + 1} bins, noise at most {@code size} values
     * @return for each excitation {@code size + size / 4} samples, from {@code size / 2} before the pulse
     * @throws io.autovoice.domain.failure.EngineFailedException if the device fails
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the device has too little memory
     */
    double[][] of(int size, List<Excitation> excitations);
}
