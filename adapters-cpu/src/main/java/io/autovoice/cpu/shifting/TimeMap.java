package io.autovoice.cpu.shifting;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/**
 * Which frame of the music is heard at which frame of the stretched one. Around an attack time runs as in the music, so that all windows
 * that see it put it at one place; in between it makes up for that (Bonada, "Automatic technique in frequency domain for near-lossless
 * time-scale modification of audio", ICMC 2000). Attacks lie exactly where they belong.
 */
final class TimeMap {
    private static final double WIDEST = 0.046; // s on either side of an attack: half a window
    private static final double NARROWEST = 0.01; // s; less isn't worth a detour
    private static final double SHARE = 0.4; // of the way to the next attack, in whichever time it is shorter

    private final double ratio;
    private final long[] from; // the music's frame at which each piece begins
    private final long[] to; // the same in stretched time
    private final boolean[] plain; // whether time runs as in the music in it

    private int pieces;

    private TimeMap(double ratio, int most) {
        this.ratio = ratio;
        this.from = new long[most];
        this.to = new long[most];
        this.plain = new boolean[most];
    }

    /** @param ratio stretched frames for one of the music */
    static TimeMap around(long[] onsets, Waveform music, double ratio) {
        TimeMap map = new TimeMap(ratio, 2 * onsets.length + 2);
        for (int n = 0; n < onsets.length; n++) {
            long half = halfWidth(onsets, n, music.rate(), ratio);
            long there = Math.round(onsets[n] * ratio);
            if (half > 0) {
                if (map.pieces == 0 && onsets[n] > half && there > half) {
                    map.add(0, 0, false);
                }
                map.add(onsets[n] - half, there - half, true);
                map.add(onsets[n] + half, there + half, false);
            }
        }
        long end = Math.round(music.frames() * ratio);
        if (map.pieces == 0 || map.from[map.pieces - 1] < music.frames() && map.to[map.pieces - 1] < end) {
            map.add(music.frames(), end, false);
        }
        return map;
    }

    /** 0 if the next attack is too near. */
    private static long halfWidth(long[] onsets, int n, SampleRate rate, double ratio) {
        long last = n > 0 ? onsets[n] - onsets[n - 1] : Long.MAX_VALUE;
        long next = n + 1 < onsets.length ? onsets[n + 1] - onsets[n] : Long.MAX_VALUE;
        long half = Math.min(rate.frames(WIDEST), (long) (SHARE * Math.min(1, ratio) * Math.min(last, next)));
        return half < rate.frames(NARROWEST) ? 0 : half;
    }

    private void add(long fromFrame, long toFrame, boolean asInTheMusic) {
        from[pieces] = fromFrame;
        to[pieces] = toFrame;
        plain[pieces++] = asInTheMusic;
    }

    /** The music's frame that belongs to a frame of the stretched one. */
    long sourceOf(long stretched) {
        int piece = Math.max(0, piece(stretched));
        if (plain[piece]) {
            return from[piece] + stretched - to[piece];
        }
        boolean between = stretched > to[piece] && piece + 1 < pieces;
        double slope = between ? (double) (from[piece + 1] - from[piece]) / (to[piece + 1] - to[piece]) : 1 / ratio;
        return from[piece] + Math.round((stretched - to[piece]) * slope);
    }

    /** Whether time runs as in the music there, because of an attack. */
    boolean isNearOnset(long stretched) {
        int piece = piece(stretched);
        return piece >= 0 && plain[piece];
    }

    private int piece(long stretched) {
        int found = Arrays.binarySearch(to, 0, pieces, stretched);
        return found >= 0 ? found : -found - 2;
    }
}
