package io.autovoice.cpu.separation.melody;

/**
 * A melody found in a mixture.
 *
 * @param hertz one fundamental frequency a frame, also where nobody sings
 * @param presence 0..1 a frame, how sure it is that somebody sings
 */
public record Melody(double[] hertz, double[] presence) {
    public Melody {
        if (hertz.length != presence.length) {
            throw new IllegalArgumentException(
                    "A melody needs a presence for each frame, got %d for %d".formatted(presence.length, hertz.length));
        }
    }

    /** Hertz per frame, by central difference. */
    public double slope(int frame) {
        int before = Math.max(0, frame - 1);
        int after = Math.min(hertz.length - 1, frame + 1);
        return after == before ? 0 : (hertz[after] - hertz[before]) / (after - before);
    }
}
