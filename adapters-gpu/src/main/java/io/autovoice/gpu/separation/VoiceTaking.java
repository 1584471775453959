package io.autovoice.gpu.separation;

import io.autovoice.gpu.device.DeviceBuffer;

/** From the shares of two channels to the voice's spectra in all channels of a song. */
interface VoiceTaking {
    /** Copies what it needs of a segment, {@code [channel][sample]}, to the device. */
    void show(float[][] song);

    /**
     * Queues the work.
     *
     * @param spectra of the segment as two channels
     * @param share of each bin of them
     * @param taken {@code [channel][frame][bin]}
     */
    void take(DeviceBuffer spectra, DeviceBuffer share, DeviceBuffer taken);
}
