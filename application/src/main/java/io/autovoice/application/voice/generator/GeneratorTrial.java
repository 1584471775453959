package io.autovoice.application.voice.generator;

import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.progress.StageProgress;

/** Lets a generator sing a moment, to see that it can. */
@FunctionalInterface
public interface GeneratorTrial {
    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if its files are no generator and features that go together; says what
     *     was expected
     * @throws io.autovoice.domain.failure.EngineFailedException if it can't be loaded or fails
     */
    Sung sing(GeneratorVoice voice, StageProgress progress);

    /**
     * What was found.
     *
     * @param featureDimensions of the content features it needs
     * @param sampleRate of what it gives, in hertz
     */
    record Sung(int featureDimensions, int sampleRate) {}
}
