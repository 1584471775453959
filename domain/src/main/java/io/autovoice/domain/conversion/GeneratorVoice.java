package io.autovoice.domain.conversion;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A voice that is a trained generator: from what is said and the F0 it makes the sound.
 *
 * @param network the generator's file
 * @param features the voice's own content features for retrieval, if there are any
 */
public record GeneratorVoice(
        VoiceId id,
        String fingerprint,
        Path network,
        Optional<Path> features,
        GeneratorSettings settings,
        OptionalDouble usualF0)
        implements VoiceProfile {
    public GeneratorVoice {
        if (usualF0.isPresent() && !(usualF0.getAsDouble() > 0 && usualF0.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A voice's usual F0 needs a value > 0 Hz, got %s Hz".formatted(usualF0.getAsDouble()));
        }
    }
}
