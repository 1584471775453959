package io.autovoice.cpu.separation;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.testing.TestSignals;
import java.util.Random;

/** A sung melody with vibrato over held chords and a beat, with both parts known. */
final class SyntheticSong {
    static final SampleRate RATE = new SampleRate(22_050);
    private static final double[] MELODY = {220, 247, 262, 330, 294, 262, 220, 196}; // Hz, half a second each
    private static final double[][] CHORDS = {{110, 131, 165, 440}, {98, 147, 196, 494}}; // Hz, two seconds each

    private SyntheticSong() {}

    /** In the middle: twelve harmonics, vibrato of 50 cents at 5.5 Hz. */
    static Waveform voice(double seconds) {
        double[] phase = new double[1];
        return TestSignals.of(RATE, seconds, 2, n -> {
            double t = RATE.seconds(n);
            double note = MELODY[(int) (2 * t) % MELODY.length];
            phase[0] += 2 * Math.PI * note * Math.pow(2, 0.5 / 12 * Math.sin(2 * Math.PI * 5.5 * t)) / RATE.hertz();
            double sum = 0;
            for (int h = 1; h <= 12; h++) {
                sum += Math.sin(h * phase[0]) / h;
            }
            return 0.15 * sum;
        });
    }

    /** Wider than the voice: chords louder on the left, noise beats on the right. */
    static Waveform band(double seconds) {
        int frames = (int) RATE.frames(seconds);
        float[][] rows = new float[2][frames];
        Random random = new Random(7);
        for (int n = 0; n < frames; n++) {
            double t = RATE.seconds(n);
            double chord = 0;
            for (double hertz : CHORDS[(int) (t / 2) % CHORDS.length]) {
                chord += 0.06 * (Math.sin(2 * Math.PI * hertz * t) + 0.5 * Math.sin(4 * Math.PI * hertz * t));
            }
            double beat = 0.2 * Math.exp(-30 * (2 * t % 1)) * random.nextGaussian();
            rows[0][n] = (float) (chord + 0.5 * beat);
            rows[1][n] = (float) (0.6 * chord + beat);
        }
        return WaveformStorage.heap(RATE, rows);
    }

    static Waveform sum(Waveform a, Waveform b) {
        float[][] rows = new float[a.channels()][];
        for (int channel = 0; channel < rows.length; channel++) {
            rows[channel] = TestSignals.samples(a, channel);
            float[] other = TestSignals.samples(b, channel);
            for (int n = 0; n < other.length; n++) {
                rows[channel][n] += other[n];
            }
        }
        return WaveformStorage.heap(a.rate(), rows);
    }

    /** Scale-invariant signal-to-distortion ratio (Le Roux et al. 2019), mean over the channels, in dB. */
    static double siSdr(Waveform truth, Waveform estimate) {
        double sum = 0;
        for (int channel = 0; channel < truth.channels(); channel++) {
            sum += siSdr(TestSignals.samples(truth, channel), TestSignals.samples(estimate, channel));
        }
        return sum / truth.channels();
    }

    private static double siSdr(float[] truth, float[] estimate) {
        double product = 0;
        double power = 0;
        for (int n = 0; n < truth.length; n++) {
            product += (double) truth[n] * estimate[n];
            power += (double) truth[n] * truth[n];
        }
        double error = 0;
        for (int n = 0; n < truth.length; n++) {
            double difference = estimate[n] - product / power * truth[n];
            error += difference * difference;
        }
        return 10 * Math.log10(product * product / power / error);
    }
}
