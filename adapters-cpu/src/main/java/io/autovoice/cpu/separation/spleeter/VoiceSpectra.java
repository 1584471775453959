package io.autovoice.cpu.separation.spleeter;

/** The voice of one segment, frame by frame. Safe for use by many threads. */
@FunctionalInterface
interface VoiceSpectra {
    /**
     * Writes the packed spectra of one frame.
     *
     * @param into one row a channel, each as long as a frame
     */
    void of(int frame, double[][] into);
}
