package io.autovoice.cpu.conversion.difference;

/** A gain for each frame of a stretch and each bin of the vocoder. Safe for use by many threads. */
public interface FrameGains {
    int frames();

    /** Natural logarithm of power, 0 = as it is, in each of the vocoder's bins. */
    void logGain(int frame, double[] into);
}
