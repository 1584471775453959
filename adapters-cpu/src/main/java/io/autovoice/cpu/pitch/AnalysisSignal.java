package io.autovoice.cpu.pitch;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.signal.Sinc;
import io.autovoice.domain.signal.Windows;

/**
 * A recording as the analysis sees it: its channels averaged, low-passed, and thinned out to the lowest whole fraction of its rate that
 * is 16 kHz or more. Sample n lies at frame {@code n * decimation} of the recording, wherever reading starts: no seams.
 */
final class AnalysisSignal {
    private static final int LOWEST_RATE = 16_000; // Hz; breath and hiss up to 8 kHz then tell noise from voice
    private static final int FILTER_REACH = 16; // decimated samples; the Hann window then stops by 44 dB
    private static final double CUTOFF = 0.9; // of the new Nyquist frequency, in the middle of the transition

    private final Waveform voice;
    private final int decimation;
    private final double[] lowPass;

    AnalysisSignal(Waveform voice) {
        this.voice = voice;
        this.decimation = Math.max(1, voice.rate().hertz() / LOWEST_RATE);
        this.lowPass = decimation == 1 ? new double[] {1} : lowPass(decimation);
    }

    /** Samples per second, in hertz. */
    double rate() {
        return (double) voice.rate().hertz() / decimation;
    }

    long length() {
        return (voice.frames() + decimation - 1) / decimation;
    }

    /** Samples {@code from} .. {@code from + count - 1}; before the start and after the end they are zero. */
    double[] read(long from, int count) {
        int reach = lowPass.length / 2;
        double[] mono = mono(from * decimation - reach, (count - 1) * decimation + lowPass.length);
        double[] samples = new double[count];
        for (int n = 0; n < count; n++) {
            double sum = 0;
            for (int k = 0; k < lowPass.length; k++) {
                sum += lowPass[k] * mono[n * decimation + k];
            }
            samples[n] = sum;
        }
        return samples;
    }

    private double[] mono(long fromFrame, int frames) {
        double[] mean = new double[frames];
        float[] channelSamples = new float[frames];
        for (int channel = 0; channel < voice.channels(); channel++) {
            voice.read(channel, fromFrame, channelSamples);
            for (int frame = 0; frame < frames; frame++) {
                mean[frame] += channelSamples[frame] / voice.channels();
            }
        }
        return mean;
    }

    private static double[] lowPass(int decimation) {
        int reach = FILTER_REACH * decimation;
        double[] taps = new double[2 * reach + 1];
        double sum = 0;
        for (int k = 0; k < taps.length; k++) {
            int offset = k - reach;
            taps[k] = Sinc.at(CUTOFF * offset / decimation) * Windows.hannAround(offset, reach + 1);
            sum += taps[k];
        }
        for (int k = 0; k < taps.length; k++) {
            taps[k] /= sum; // gain 1 at 0 Hz
        }
        return taps;
    }
}
