package io.autovoice.cpu.separation.segments;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.separation.VocalActivity;

/**
 * Tells singing from what is left of the band in a pause, by the power of the voice against that of the rest: networks leave little of
 * the band in the vocals, so that where nobody sings the voice lies 20 dB and more below it.
 */
final class SungShare {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;
    private static final int REACH = 4; // hops on either side: a period of the lowest voice is 1.5 hops long
    private static final double EVEN_DB = -24; // voice against rest at which singing is as likely as not
    private static final double SLOPE_DB = 2;
    private static final double SILENCE = 1e-10; // power: 100 dB below full scale, nobody sings there
    private static final double NOTHING = 1e-16;

    private final SampleRate rate;
    private final float[] voice;
    private final float[] rest;
    private long frames;

    SungShare(Waveform song) {
        this.rate = song.rate();
        this.voice = new float[GRID.hops(song)];
        this.rest = new float[voice.length];
    }

    /** The next samples of both, {@code [channel][frame]}. */
    void add(float[][] voiceBlock, float[][] restBlock) {
        for (int n = 0; n < voiceBlock[0].length; n++) {
            int hop = Math.min(voice.length - 1, GRID.hopAt(rate.seconds(frames + n)));
            for (int channel = 0; channel < voiceBlock.length; channel++) {
                voice[hop] += voiceBlock[channel][n] * voiceBlock[channel][n];
                rest[hop] += restBlock[channel][n] * restBlock[channel][n];
            }
        }
        frames += voiceBlock[0].length;
    }

    VocalActivity activity() {
        float[] presence = new float[voice.length];
        for (int hop = 0; hop < presence.length; hop++) {
            double ratioDb = 10 * Math.log10((around(voice, hop) + NOTHING) / (around(rest, hop) + SILENCE));
            presence[hop] = (float) (1 / (1 + Math.exp((EVEN_DB - ratioDb) / SLOPE_DB)));
        }
        return new VocalActivity(GRID, presence);
    }

    private static double around(float[] powers, int hop) {
        double sum = 0;
        for (int near = Math.max(0, hop - REACH); near <= Math.min(powers.length - 1, hop + REACH); near++) {
            sum += powers[near];
        }
        return sum;
    }
}
