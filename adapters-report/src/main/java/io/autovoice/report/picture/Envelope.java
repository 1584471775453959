package io.autovoice.report.picture;

import io.autovoice.domain.audio.Waveform;

/** The lowest and highest sample within each of some equal pieces of a waveform, over all its channels. */
public final class Envelope {
    private static final int BLOCK_FRAMES = 65_536;

    private final float[] lowest;
    private final float[] highest;

    private Envelope(float[] lowest, float[] highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Reads all samples, by blocks. */
    public static Envelope of(Waveform waveform, int columns) {
        int pieces = (int) Math.max(1, Math.min(columns, waveform.frames()));
        Envelope envelope = new Envelope(new float[pieces], new float[pieces]);
        float[] block = new float[BLOCK_FRAMES];
        for (int channel = 0; channel < waveform.channels(); channel++) {
            for (long from = 0; from < waveform.frames(); from += block.length) {
                waveform.read(channel, from, block);
                int count = (int) Math.min(block.length, waveform.frames() - from);
                envelope.add(block, count, from, waveform.frames());
            }
        }
        return envelope;
    }

    private void add(float[] block, int count, long from, long frames) {
        int n = 0;
        while (n < count) {
            int column = (int) ((from + n) * lowest.length / frames);
            long columnEnd = ((column + 1L) * frames + lowest.length - 1) / lowest.length; // rounded up
            int end = (int) Math.min(count, columnEnd - from);
            float low = lowest[column];
            float high = highest[column];
            for (; n < end; n++) {
                low = Math.min(low, block[n]);
                high = Math.max(high, block[n]);
            }
            lowest[column] = low;
            highest[column] = high;
        }
    }

    public int columns() {
        return lowest.length;
    }

    /** 0 or less. */
    public float lowest(int column) {
        return lowest[column];
    }

    /** 0 or more. */
    public float highest(int column) {
        return highest[column];
    }

    /** The largest absolute sample. */
    public float peak() {
        float peak = 0;
        for (int column = 0; column < lowest.length; column++) {
            peak = Math.max(peak, Math.max(-lowest[column], highest[column]));
        }
        return peak;
    }
}
