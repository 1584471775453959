package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.domain.separation.SpleeterFrames.NETWORK_BINS;
import static io.autovoice.domain.separation.SpleeterFrames.SEEN_BINS;
import static io.autovoice.domain.separation.SpleeterFrames.UPPER_ODDS;

import java.util.Arrays;

/**
 * The voice's share above 11 kHz, which the networks don't see. Up there is the upper end of what lies just below: of consonants and
 * breath, or of cymbals. So the share of the top 700 Hz that they see is taken, with the odds lowered, since cymbals reach higher.
 */
final class UpperBand {
    private static final double TINY = 1e-12;

    private UpperBand() {}

    /** @param spectrum of one frame and channel, real and imaginary parts in turn */
    static void extend(float[] share, float[] spectrum) {
        double voice = TINY;
        double all = 2 * TINY;
        for (int k = NETWORK_BINS - SEEN_BINS; k < NETWORK_BINS; k++) {
            double re = spectrum[2 * k];
            double im = spectrum[2 * k + 1];
            double power = re * re + im * im;
            voice += share[k] * power;
            all += power;
        }
        double seen = voice / all;
        Arrays.fill(share, NETWORK_BINS, share.length, (float) (seen / (seen + UPPER_ODDS * (1 - seen))));
    }
}
