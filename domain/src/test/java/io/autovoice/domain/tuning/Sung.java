package io.autovoice.domain.tuning;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;

/** Contours put together from notes, on the 10 ms grid. */
final class Sung {
    private static final double C4 = 440 * Math.pow(2, -9 / 12.0); // Hz
    private final List<Float> hertz = new ArrayList<>();

    /** A note of some hops, in semitones above C4. */
    Sung note(double semitones, int hops) {
        return waving(semitones, hops, 0);
    }

    /** Six waves a second, {@code extent} semitones to each side. */
    Sung waving(double semitones, int hops, double extent) {
        for (int hop = 0; hop < hops; hop++) {
            add(semitones + extent * Math.sin(2 * Math.PI * 6 * 0.01 * hop));
        }
        return this;
    }

    Sung slide(double from, double to, int hops) {
        for (int hop = 0; hop < hops; hop++) {
            add(from + (to - from) * (hop + 0.5) / hops);
        }
        return this;
    }

    Sung rest(int hops) {
        for (int hop = 0; hop < hops; hop++) {
            hertz.add(Float.NaN);
        }
        return this;
    }

    /** Notes of 0.3 s with rests between. */
    Sung melody(double tuning, double... semitones) {
        for (double tone : semitones) {
            note(tone + tuning, 30).rest(5);
        }
        return this;
    }

    F0Contour contour() {
        float[] values = new float[hertz.size()];
        for (int hop = 0; hop < values.length; hop++) {
            values[hop] = hertz.get(hop);
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, values);
    }

    static double semitones(double hertz) {
        return 12 * Math.log(hertz / C4) / Math.log(2);
    }

    private void add(double semitones) {
        hertz.add((float) (C4 * Math.pow(2, semitones / 12)));
    }
}
