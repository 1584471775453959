package io.autovoice.domain.separation;

/** The frames that Spleeter's networks were trained on: 4096 samples, every 1024, at 44.1 kHz; 512 of them at a time. */
public final class SpleeterFrames {
    public static final int CHANNELS = 2;
    public static final int FRAMES = 512;
    public static final int NETWORK_BINS = 1024; // up to 11 kHz
    public static final int SIZE = 4096;
    public static final int HOP = 1024;
    public static final int BINS = SIZE / 2 + 1;

    /** Real neighbours on each side: the samples between lie under as many frames as any others. */
    public static final int CONTEXT = SIZE - HOP;

    /** Samples of a segment without its context. */
    public static final int SAMPLES = (FRAMES - 1) * HOP + SIZE - 2 * CONTEXT;

    /** Samples of a segment with its context. */
    public static final int READ_SAMPLES = SAMPLES + 2 * CONTEXT;

    /** Of the bins that the networks see, the uppermost, by which those above are judged. */
    public static final int SEEN_BINS = 64;

    /** Against the voice above what the networks see; 3 to 20 come out alike. */
    public static final double UPPER_ODDS = 8;

    /** The networks' input: magnitudes, {@code [batch][channel][frame][bin]}. */
    public static final String MAGNITUDES = "mag";

    /** Their outputs, each of the same shape: levels of the voice and of the accompaniment. */
    public static final String VOCALS = "vocals_gain";

    public static final String ACCOMPANIMENT = "accomp_gain";

    private SpleeterFrames() {}
}
