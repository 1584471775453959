package io.autovoice.report.picture;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.signal.Windows;
import java.util.Arrays;

/** Makes a spectrogram of at most 1200 columns: of long songs, each column is the mean of some moments within it. */
final class SpectrogramReader {
    static final double FLOOR_DB = -120;
    private static final int MOST_COLUMNS = 1200;
    private static final int MOST_MOMENTS = 4; // a column
    private static final double WINDOW_SECONDS = 0.1; // parts the harmonics of a voice from 30 Hz on
    private static final int SHORTEST_WINDOW = 64;
    private static final double TOP_HERTZ = 16_000;

    private final Waveform waveform;
    private final int length;
    private final double[] window;
    private final RealFft fft;
    private final float[] block;
    private final double[] samples;
    private final double[] power;

    SpectrogramReader(Waveform waveform) {
        this.waveform = waveform;
        int wanted = (int) (waveform.rate().hertz() * WINDOW_SECONDS);
        this.length = Math.max(SHORTEST_WINDOW, Integer.highestOneBit(Math.max(1, wanted)));
        this.window = Windows.hann(length);
        this.fft = new RealFft(length);
        this.block = new float[length];
        this.samples = new double[length];
        this.power = new double[fft.bins()];
    }

    Spectrogram read() {
        int columns = (int) Math.max(1, Math.min(MOST_COLUMNS, waveform.frames() / (length / 16)));
        double top = Math.min(TOP_HERTZ, waveform.rate().hertz() / 2.0);
        MelRows rows = new MelRows(Spectrogram.ROWS, top);
        float[] decibels = new float[columns * rows.rows()];
        double hertzPerBin = (double) waveform.rate().hertz() / length;
        for (int column = 0; column < columns; column++) {
            readColumn(column, columns);
            for (int row = 0; row < rows.rows(); row++) {
                decibels[row * columns + column] = decibels(rows.power(power, row, hertzPerBin));
            }
        }
        return new Spectrogram(columns, decibels, top);
    }

    private void readColumn(int column, int columns) {
        double hop = (double) waveform.frames() / columns;
        int moments = (int) Math.max(1, Math.min(MOST_MOMENTS, hop / length));
        Arrays.fill(power, 0);
        for (int moment = 0; moment < moments; moment++) {
            long centre = Math.round((column + (moment + 0.5) / moments) * hop);
            for (int channel = 0; channel < waveform.channels(); channel++) {
                addMoment(channel, centre - length / 2);
            }
        }
        double scale = 1.0 / (moments * waveform.channels());
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] *= scale;
        }
    }

    private void addMoment(int channel, long from) {
        waveform.read(channel, from, block);
        for (int n = 0; n < length; n++) {
            samples[n] = block[n] * window[n];
        }
        fft.addPower(samples, power);
    }

    /** A sine of full scale has a peak of length / 4 under a Hann window. */
    private float decibels(double power) {
        double fullScale = length / 4.0;
        double level = 10 * Math.log10(power / (fullScale * fullScale) + 1e-30);
        return (float) Math.max(FLOOR_DB, level);
    }
}
