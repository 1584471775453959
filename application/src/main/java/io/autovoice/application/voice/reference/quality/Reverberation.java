package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long sound stays in the room of a recording, heard from how the level falls after the voice, as blind estimators do (H. W.
 * Löllmann, E. Yilmaz, M. Jeub, P. Vary, "An improved algorithm for blind reverberation time estimation", IWAENC 2010: stretches of
 * falling level; J. Y. C. Wen, E. A. P. Habets, P. A. Naylor, "Blind estimation of reverberation time based on the distribution of
 * signal decay rates", ICASSP 2008: the steep end of the slopes is the room's, since the voice itself can only fall more slowly).
 *
 * @param seconds in which the level falls by 60 dB; NaN if too few falls were heard. A voice in a dry room takes .1 to .2 s itself
 */
public record Reverberation(double seconds) {
    private static final double HOP_SECONDS = 0.01;
    private static final double EMPHASIS_HERTZ = 78; // .97 at 16 kHz: rumble would hide the tails
    private static final int LEAST_FALLS = 4;
    private static final double STEEP = 0.25; // quantile

    private static final double ROOM_SECONDS = 0.35;
    private static final double REVERBERANT_SECONDS = 0.6;

    /** What that means. */
    public enum Kind {
        DRY("dry"),
        ROOM("a room is heard"),
        REVERBERANT("reverberant"),
        UNKNOWN("unknown");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Reverberation of(Waveform mono) {
        double emphasis = Math.exp(-2 * Math.PI * EMPHASIS_HERTZ / mono.rate().hertz());
        HopPowers powers = HopPowers.of(mono, HOP_SECONDS, emphasis);
        double[] levels = levels(powers);
        double lowest = decibel(powers.floor()) + LevelFall.ABOVE_NOISE_DB;
        double highest = decibel(powers.loud()) - LevelFall.BELOW_VOICE_DB;
        List<Double> seconds = new ArrayList<>();
        int hop = 0;
        while (hop < levels.length) {
            if (levels[hop] < highest) {
                hop++;
                continue;
            }
            LevelFall fall = LevelFall.from(levels, hop, lowest);
            fall.secondsFor60Decibel(levels, HOP_SECONDS).ifPresent(seconds::add);
            hop = Math.max(fall.last(), hop + 1);
        }
        return new Reverberation(quantile(seconds));
    }

    public boolean known() {
        return !Double.isNaN(seconds);
    }

    public Kind kind() {
        if (!known()) {
            return Kind.UNKNOWN;
        }
        if (seconds >= REVERBERANT_SECONDS) {
            return Kind.REVERBERANT;
        }
        return seconds >= ROOM_SECONDS ? Kind.ROOM : Kind.DRY;
    }

    private static double quantile(List<Double> seconds) {
        double[] sorted = seconds.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length < LEAST_FALLS ? Double.NaN : sorted[(int) Math.round(STEEP * (sorted.length - 1))];
    }

    /** Means of three hops in decibel. */
    private static double[] levels(HopPowers powers) {
        double[] levels = new double[powers.hops()];
        Arrays.setAll(levels, hop -> {
            int first = Math.max(0, hop - 1);
            int last = Math.min(levels.length - 1, hop + 1);
            double sum = 0;
            for (int near = first; near <= last; near++) {
                sum += powers.at(near);
            }
            return decibel(sum / (last - first + 1));
        });
        return levels;
    }

    private static double decibel(double power) {
        return 10 * Math.log10(power + 1e-14);
    }
}
