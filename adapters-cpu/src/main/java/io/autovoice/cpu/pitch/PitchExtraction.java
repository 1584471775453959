package io.autovoice.cpu.pitch;

import io.autovoice.domain.pitch.PitchExtractor;

/** The pitch extractors that need no model and no device. */
public final class PitchExtraction {
    private static final int BATCH_FRAMES = 25; // a few milliseconds of work: so often progress is heard

    private PitchExtraction() {}

    /**
     * An extractor after P. Boersma, "Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
     * sampled sound", Proceedings of the Institute of Phonetic Sciences 17 (1993), pp. 97-110, with the constants that its author
     * publishes for Praat. It holds no state, is safe for use by many threads, analyses on all cores of the common pool, and its result
     * does not depend on how many there are. Its heap grows by some 100 bytes a grid point.
     */
    public static PitchExtractor boersma() {
        return new BoersmaPitchExtractor(PathCosts.PRAAT, BATCH_FRAMES);
    }
}
