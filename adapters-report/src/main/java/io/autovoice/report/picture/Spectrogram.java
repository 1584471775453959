package io.autovoice.report.picture;

import io.autovoice.domain.audio.Waveform;

/** How loud each frequency is over time, as a picture of bounded size. Mel scale upwards, time to the right. */
public final class Spectrogram {
    static final int ROWS = 256;
    /** What is darker than this below the reference is black. */
    public static final double RANGE_DB = 80;

    private final int columns;
    private final float[] decibels; // row by row, from the top
    private final double topHertz;

    Spectrogram(int columns, float[] decibels, double topHertz) {
        this.columns = columns;
        this.decibels = decibels;
        this.topHertz = topHertz;
    }

    /** Reads the waveform by short blocks, whatever its length. */
    public static Spectrogram of(Waveform waveform) {
        return new SpectrogramReader(waveform).read();
    }

    public double topHertz() {
        return topHertz;
    }

    /** Where a frequency lies in the picture: 0 at the bottom, 1 at the top. */
    public double height(double hertz) {
        return new MelRows(ROWS, topHertz).height(hertz);
    }

    /** The loudest point; 0 dB is a sine of full scale. */
    public double peakDb() {
        double peak = SpectrogramReader.FLOOR_DB;
        for (float value : decibels) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    /**
     * The picture as a PNG file.
     *
     * @param referenceDb the brightest colour; pictures to be compared share one
     */
    public byte[] png(double referenceDb) {
        byte[] pixels = new byte[decibels.length];
        for (int i = 0; i < pixels.length; i++) {
            double share = (decibels[i] - referenceDb + RANGE_DB) / RANGE_DB;
            pixels[i] = (byte) Math.round(Math.max(0, Math.min(1, share)) * (ColourMap.SIZE - 1));
        }
        return IndexedPng.encode(columns, ROWS, pixels, ColourMap.palette());
    }

    int columns() {
        return columns;
    }

    float decibelsAt(int column, int row) {
        return decibels[row * columns + column];
    }
}
