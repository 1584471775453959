package io.autovoice.domain.pitch.network;

/**
 * What a network says of frames in a row, voiced or not.
 *
 * @param hertz its best guess of F0 in each
 * @param salience how sure it is that there is a pitch, 0..1
 */
public record PitchGuesses(float[] hertz, float[] salience) {
    private static final double OF_ONE_GLIDE = 0.25; // octaves; guesses this near are joined by a line

    public PitchGuesses {
        if (hertz.length == 0 || hertz.length != salience.length) {
            throw new IllegalArgumentException("Guesses need a frequency and a salience a frame, got %d and %d"
                    .formatted(hertz.length, salience.length));
        }
    }

    /** F0 between frames: on a line in octaves; where the neighbours disagree by more than a glide, that of the surer one. */
    public double hertzAt(double frame) {
        int left = left(frame);
        int right = right(left);
        double octaves = Math.log(hertz[right] / hertz[left]) / Math.log(2);
        if (Math.abs(octaves) < OF_ONE_GLIDE) {
            return hertz[left] * Math.pow(2, part(frame) * octaves);
        }
        return hertz[salience[left] >= salience[right] ? left : right];
    }

    /** Salience between frames, on a line. */
    public double salienceAt(double frame) {
        int left = left(frame);
        return salience[left] + part(frame) * (salience[right(left)] - salience[left]);
    }

    private int left(double frame) {
        return (int) Math.max(0, Math.min(hertz.length - 2, Math.floor(frame)));
    }

    private int right(int left) {
        return Math.min(hertz.length - 1, left + 1);
    }

    private double part(double frame) {
        return Math.max(0, Math.min(1, frame - left(frame)));
    }
}
