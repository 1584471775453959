package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;

/** Samples cut off at the top: three or more of one value in a row, within 2 % of the highest of the channel. */
final class Clipping {
    private static final int LEAST_RUN = 3;
    private static final float NEAR_PEAK = 0.98f;
    private static final int BLOCK = 1 << 16;

    private Clipping() {}

    /** Share of all samples, 0..1; of the recording as it was read, since resampling rounds the tops. */
    static double share(Waveform recording) {
        long clipped = 0;
        for (int channel = 0; channel < recording.channels(); channel++) {
            clipped += clipped(recording, channel, NEAR_PEAK * peak(recording, channel));
        }
        return recording.frames() == 0 ? 0 : (double) clipped / recording.frames() / recording.channels();
    }

    private static long clipped(Waveform recording, int channel, float top) {
        long clipped = 0;
        float[] block = new float[BLOCK];
        float last = 0;
        int run = 0;
        for (long from = 0; from < recording.frames(); from += BLOCK) {
            recording.read(channel, from, block);
            for (float sample : block) {
                run = sample == last && Math.abs(sample) >= top && top > 0 ? run + 1 : 1;
                last = sample;
                clipped += run == LEAST_RUN ? LEAST_RUN : run > LEAST_RUN ? 1 : 0;
            }
        }
        return clipped;
    }

    private static float peak(Waveform recording, int channel) {
        float[] block = new float[BLOCK];
        float peak = 0;
        for (long from = 0; from < recording.frames(); from += BLOCK) {
            recording.read(channel, from, block);
            for (float sample : block) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}
