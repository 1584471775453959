package io.autovoice.application.similarity;

/**
 * How alike two voices are, next to what is usual in speech (docs/quality/similarity.md).
 *
 * @param cosine between their embeddings, -1..1
 */
public record SpeakerSimilarity(double cosine) {
    /** Mean and standard deviation between recordings of one speaker. */
    public static final Usual SAME_SPEAKER = new Usual(0.89, 0.04);

    /** Mean and standard deviation between different speakers. */
    public static final Usual OTHERS = new Usual(0.54, 0.07);

    /** @param deviation standard deviation */
    public record Usual(double mean, double deviation) {
        /** Within two standard deviations. */
        boolean holds(double cosine) {
            return Math.abs(cosine - mean) <= 2 * deviation;
        }
    }

    /** What that means, half a sentence. */
    public String meaning() {
        if (cosine > SAME_SPEAKER.mean() || SAME_SPEAKER.holds(cosine)) {
            return "as alike as recordings of one speaker";
        }
        if (cosine < OTHERS.mean() || OTHERS.holds(cosine)) {
            return "no more alike than different speakers";
        }
        return "more alike than different speakers, less than recordings of one";
    }
}
