package io.autovoice.application.voice.generator;

import io.autovoice.application.io.VoiceProfiles;
import java.time.Clock;

/** Stores a trained generator as a voice. */
public interface AddGenerator {
    /**
     * Tries the generator and stores it with copies of its files.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if the files are not there or no generator; says what was expected
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if the voice exists and may not be replaced, or can't be stored
     */
    AddedGenerator add(AddGeneratorRequest request);

    static AddGenerator using(GeneratorTrial trial, VoiceProfiles voices) {
        return new GeneratorAddition(trial, voices, Clock.systemUTC());
    }
}
