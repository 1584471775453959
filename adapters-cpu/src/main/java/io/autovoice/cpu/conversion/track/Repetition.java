package io.autovoice.cpu.conversion.track;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.Windows;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a sound repeats itself period by period: the normalised cross-correlation of two stretches one period apart (D. Talkin, "A
 * robust algorithm for pitch tracking", 1995, eq. 2), each under a Hann window. One dry voice that holds a note comes near 1; a second
 * voice, a room and fast speech lower it. Over the whole band, unlike the correlation by which voicing is decided: below 1 kHz a room
 * and a second voice show less.
 */
public final class Repetition {
    private static final int FRAMES_A_REPORT = 1000; // of progress: some tens of milliseconds of work
    private static final int NEAR = 200; // frames on either side: fast speech is short, a second voice and a room last
    private static final int STEP = 25; // frames that share what is usual around them
    private static final double WINDOW = 3; // periods
    private static final double SEARCH = 1.03; // half a semitone: as far as F0 is off
    private static final double NOTHING = 1e-12; // power below that of the last of 16 bits

    private final Waveform voice;
    private final F0Contour f0;

    private Repetition(Waveform voice, F0Contour f0) {
        this.voice = voice;
        this.f0 = f0;
    }

    /**
     * @param voice one channel
     * @param f0 of {@code voice}
     * @return one value a hop of {@code f0}, 0 to 1; 1 where unvoiced
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    public static float[] of(Waveform voice, F0Contour f0, StageProgress progress) {
        Repetition repetition = new Repetition(voice, f0);
        float[] values = new float[f0.hops()];
        for (int from = 0; from < values.length; from += FRAMES_A_REPORT) {
            int to = Math.min(values.length, from + FRAMES_A_REPORT);
            IntStream.range(from, to).parallel().forEach(hop -> values[hop] = (float) repetition.at(hop));
            progress.advanced((double) to / values.length);
        }
        return values;
    }

    /** 0 up to {@code from}, 1 from {@code to} on, a straight line between. */
    public static float[] ramp(float[] values, float from, float to) {
        float[] ramp = new float[values.length];
        for (int n = 0; n < ramp.length; n++) {
            ramp[n] = Math.min(1, Math.max(0, (values[n] - from) / (to - from)));
        }
        return ramp;
    }

    /** What is usual around each frame: the median of those voiced within two seconds, 1 where there are none. */
    public static float[] usual(float[] values) {
        float[] usual = new float[values.length];
        for (int from = 0; from < values.length; from += STEP) {
            int middle = from + STEP / 2;
            float[] near = Arrays.copyOfRange(
                    values, Math.max(0, middle - NEAR), Math.max(0, Math.min(values.length, middle + NEAR)));
            Arrays.fill(usual, from, Math.min(values.length, from + STEP), medianOfVoiced(near));
        }
        return usual;
    }

    private static float medianOfVoiced(float[] values) {
        Arrays.sort(values);
        int voiced = 0;
        while (voiced < values.length && values[voiced] < 1) {
            voiced++;
        }
        return voiced == 0 ? 1 : values[voiced / 2];
    }

    private double at(int hop) {
        if (!f0.voicedAt(hop)) {
            return 1;
        }
        double period = (double) voice.rate().hertz() / f0.at(hop);
        int longest = (int) Math.ceil(period * SEARCH);
        double[] window = hann((int) Math.ceil(WINDOW * period));
        float[] samples = new float[window.length + longest];
        voice.read(0, f0.grid().frameAt(hop, voice.rate()) - samples.length / 2, samples);
        return IntStream.rangeClosed((int) (period / SEARCH), longest)
                .mapToDouble(lag -> correlation(samples, window, (longest - lag) / 2, lag))
                .reduce(0, Math::max);
    }

    private static double correlation(float[] samples, double[] window, int first, int lag) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int n = 0; n < window.length; n++) {
            double a = samples[first + n];
            double b = samples[first + n + lag];
            aa += window[n] * a * a;
            ab += window[n] * a * b;
            bb += window[n] * b * b;
        }
        return ab / Math.sqrt(aa * bb + NOTHING);
    }

    /** Without the zero at its start. */
    private static double[] hann(int length) {
        return Arrays.copyOfRange(Windows.hann(length + 1), 1, length + 1);
    }
}
