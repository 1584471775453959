package io.autovoice.cpu.vocoder;

/**
 * Sample rate and frame distance of an analysis, and the sizes that follow: {@link #bins()} power values and {@link #knots()} levels of
 * aperiodicity a frame.
 *
 * @param sampleRate 16000..48000 Hz
 * @param hopSeconds distance of two frames, 0.001..0.020 s; frame k is centred at k * hopSeconds
 */
public record VocoderFormat(int sampleRate, double hopSeconds) {
    static final double LOWEST_F0 = 71; // Hz, the floor that WORLD sizes its transform for
    private static final double BAND_HERTZ = 3000; // distance of the bands, D4C section 3
    private static final double HIGHEST_BAND = 15000; // Hz, no band beyond

    public VocoderFormat {
        if (sampleRate < 16_000 || sampleRate > 48_000) {
            throw new IllegalArgumentException("The vocoder works at 16000..48000 Hz, got " + sampleRate + " Hz");
        }
        if (!(hopSeconds >= 0.001 && hopSeconds <= 0.020)) {
            throw new IllegalArgumentException("The vocoder needs a hop of 0.001..0.020 s, got " + hopSeconds + " s");
        }
    }

    /** Distance of two frames in samples; not always whole. */
    public double hopSamples() {
        return sampleRate * hopSeconds;
    }

    /** The smallest power of two that holds three periods of the lowest F0: 1024 at 24 kHz, 2048 at 44.1 and 48 kHz. */
    public int fftSize() {
        return powerOfTwoAbove(3 * sampleRate / LOWEST_F0);
    }

    /** Bins of the power spectrum, 0 Hz and the Nyquist frequency included. */
    public int bins() {
        return fftSize() / 2 + 1;
    }

    /** Levels of aperiodicity a frame: one at 0 Hz, one every 3 kHz, one at the Nyquist frequency; 5 at 24 kHz. */
    public int knots() {
        return bands() + 2;
    }

    /** Frequency of one level of aperiodicity, in hertz. */
    public double knotHertz(int knot) {
        return knot == knots() - 1 ? sampleRate / 2.0 : knot * BAND_HERTZ;
    }

    /** Frames that cover a recording, its first and last instant included. */
    public int frames(long samples) {
        return (int) Math.floor(samples / hopSamples() + 1e-9) + 1;
    }

    int bands() {
        return (int) (Math.min(HIGHEST_BAND, sampleRate / 2.0 - BAND_HERTZ) / BAND_HERTZ);
    }

    static int powerOfTwoAbove(double samples) {
        return Integer.highestOneBit((int) samples + 1) * 2;
    }

    static boolean voiced(double f0Hertz) {
        return f0Hertz > 0; // false for NaN too
    }
}
