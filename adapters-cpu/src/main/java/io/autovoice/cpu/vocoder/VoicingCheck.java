package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.PitchWindow.Shape;

/**
 * D4C LoveTrain: whether a frame with an F0 sounds voiced. A voice has its power below 4 kHz, the hiss of a consonant above: the share
 * of 100..4000 Hz in 100..7900 Hz decides.
 */
final class VoicingCheck {
    private static final double THRESHOLD = 0.85; // share of the power, WORLD's default
    private static final double LOWEST_F0 = 40; // Hz

    private final RealFft fft;
    private final PitchWindow window;
    private final int low;
    private final int middle;
    private final int high;

    VoicingCheck(RealFft fft, int sampleRate) {
        this.fft = fft;
        this.window = new PitchWindow(Shape.BLACKMAN, 3, sampleRate);
        double binsPerHertz = (double) fft.length() / sampleRate;
        this.low = (int) Math.ceil(100 * binsPerHertz);
        this.middle = (int) Math.ceil(4000 * binsPerHertz);
        this.high = (int) Math.ceil(7900 * binsPerHertz);
    }

    /** False for silence. */
    boolean voiced(float[] samples, double centre, double f0Hertz) {
        double[] segment = new double[fft.length()];
        window.cut(samples, centre, Math.max(f0Hertz, LOWEST_F0), segment);
        fft.forward(segment);
        double below = 0;
        double above = 0;
        for (int k = low + 1; k <= high; k++) {
            double power = segment[2 * k] * segment[2 * k] + segment[2 * k + 1] * segment[2 * k + 1];
            if (k <= middle) {
                below += power;
            } else {
                above += power;
            }
        }
        return below > THRESHOLD * (below + above);
    }
}
