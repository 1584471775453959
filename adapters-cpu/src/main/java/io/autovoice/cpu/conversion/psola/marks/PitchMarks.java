package io.autovoice.cpu.conversion.psola.marks;

import java.util.Arrays;

/** One place a period, as fractional frames in order of time; at least two. */
public final class PitchMarks {
    private final double[] places;

    PitchMarks(double[] places) {
        if (places.length < 2) {
            throw new IllegalArgumentException("Pitch marks need 2 places or more, got %d".formatted(places.length));
        }
        this.places = places;
    }

    int count() {
        return places.length;
    }

    public double at(int index) {
        return places[index];
    }

    /** Frames to the mark before; at the first mark, to the one after. */
    public double left(int index) {
        int right = Math.max(1, index);
        return places[right] - places[right - 1];
    }

    /** Frames to the mark after; at the last mark, to the one before. */
    public double right(int index) {
        return left(Math.min(index + 1, places.length - 1));
    }

    public int nearest(double frame) {
        int found = Arrays.binarySearch(places, frame);
        if (found >= 0) {
            return found;
        }
        int right = Math.min(-found - 1, places.length - 1);
        int left = Math.max(0, right - 1);
        return frame - places[left] <= places[right] - frame ? left : right;
    }

    /** The last mark not after {@code frame}, or the first. */
    public double lastUntil(double frame) {
        int found = Arrays.binarySearch(places, frame);
        return places[Math.max(0, found >= 0 ? found : -found - 2)];
    }
}
