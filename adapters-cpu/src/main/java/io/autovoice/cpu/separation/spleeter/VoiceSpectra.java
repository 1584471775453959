package io.autovoice.cpu.separation.spleeter;

/** The voice of one segment, frame by frame. Safe for use by many threads. */
@FunctionalInterface
interface VoiceSpectra {
    /** Packed spectra, one a channel; the caller's to change. */
    double[][] of(int frame);
}
