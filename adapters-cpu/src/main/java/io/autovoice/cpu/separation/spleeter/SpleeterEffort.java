package io.autovoice.cpu.separation.spleeter;

/**
 * How thorough the separation by Spleeter's networks is.
 *
 * @param overlap of neighbouring segments, 0..0.9 of their length
 * @param spatial whether a multichannel Wiener filter follows the networks; for songs with two channels
 */
public record SpleeterEffort(double overlap, boolean spatial) {

    public SpleeterEffort {
        if (!(overlap >= 0 && overlap <= 0.9)) {
            throw new IllegalArgumentException("Overlap needs 0..0.9, got " + overlap);
        }
    }

    /**
     * The measured row of settings: time rises along it and quality does not fall.
     *
     * @param effort 1 (quick) to 3 (thorough); above 3 is as 3: more overlap was measured and gains nothing
     */
    public static SpleeterEffort of(int effort) {
        if (effort < 1) {
            throw new IllegalArgumentException("Effort needs 1 or more, got " + effort);
        }
        return switch (effort) {
            case 1 -> new SpleeterEffort(0, true);
            case 2 -> new SpleeterEffort(0.25, true);
            default -> new SpleeterEffort(0.5, true);
        };
    }
}
