package io.autovoice.cpu.shifting;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.Windows;

/**
 * Stretches music in time without moving its pitch: windows are taken where a {@link TimeMap} says, turned so that each partial goes on
 * (see {@link PhaseLocking}), and added at a constant hop. Only some windows are held in memory. For one thread, once.
 */
final class PhaseVocoder {
    private static final double WINDOW = 0.09; // s; partials 45 Hz apart are told from each other
    private static final int OVERLAP = 4; // windows over each frame

    private final Waveform music;
    private final SampleRate rate;
    private final TimeMap time;
    private final RealFft fft;
    private final int hop;
    private final double[] window;
    private final PhaseLocking locking;
    private final double[][] now;
    private final double[][] before;
    private final double[][] written;
    private final double[][] sum;

    /** @param rate of the stretched music, as it will be called; its ratio to the music's is the stretch */
    PhaseVocoder(Waveform music, SampleRate rate, TimeMap time) {
        this.music = music;
        this.rate = rate;
        this.time = time;
        int length = Math.max(
                2 * OVERLAP, Integer.highestOneBit((int) (WINDOW * music.rate().hertz()) * 4 / 3));
        this.fft = new RealFft(length);
        this.hop = length / OVERLAP;
        this.window = Windows.hann(length);
        this.locking = new PhaseLocking(fft.bins());
        this.now = new double[music.channels()][length];
        this.before = new double[music.channels()][length];
        this.written = new double[music.channels()][length];
        this.sum = new double[music.channels()][length];
    }

    /** A little longer than the music times the stretch, so that resampling finds all it needs. */
    Waveform stretch(WaveformStorage storage, StageProgress progress) {
        long frames = (long) Math.ceil(
                        (double) music.frames() * rate.hertz() / music.rate().hertz())
                + hop;
        WaveformBuilder stretched = storage.builder(rate, music.channels());
        float[][] block = new float[music.channels()][hop];
        // The first window whose end reaches frame 0; each one finishes the hop that it begins with.
        for (long centre = -fft.length() / 2 + hop; centre - fft.length() / 2 < frames; centre += hop) {
            addWindow(centre);
            takeFinished(block);
            long start = centre - fft.length() / 2;
            if (start >= 0) {
                stretched.append(block, (int) Math.min(hop, frames - start));
                progress.advanced(Math.min(1, (double) (start + hop) / frames));
            }
        }
        return stretched.build();
    }

    private void addWindow(long centre) {
        long start = time.sourceOf(centre) - fft.length() / 2;
        for (int channel = 0; channel < now.length; channel++) {
            float[] x = new float[fft.length() + hop];
            music.read(channel, start - hop, x);
            transform(x, 0, before[channel]);
            transform(x, hop, now[channel]);
        }
        locking.turn(now, before, written, time.isNearOnset(centre));
        for (int channel = 0; channel < now.length; channel++) {
            System.arraycopy(now[channel], 0, written[channel], 0, fft.length());
            fft.inverse(now[channel]);
            for (int n = 0; n < fft.length(); n++) {
                sum[channel][n] += now[channel][n] * window[n];
            }
        }
    }

    private void transform(float[] x, int from, double[] spectrum) {
        for (int n = 0; n < fft.length(); n++) {
            spectrum[n] = x[from + n] * window[n];
        }
        fft.forward(spectrum);
    }

    /** Moves the first hop of the sums out; four squared Hann windows add up to 3/2. */
    private void takeFinished(float[][] block) {
        for (int channel = 0; channel < sum.length; channel++) {
            double[] row = sum[channel];
            for (int n = 0; n < hop; n++) {
                block[channel][n] = (float) (row[n] / 1.5);
            }
            System.arraycopy(row, hop, row, 0, row.length - hop);
            java.util.Arrays.fill(row, row.length - hop, row.length, 0);
        }
    }
}
