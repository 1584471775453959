package io.autovoice.cpu.conversion.rvc;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.cpu.voices.NpyFile;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Path;

/** A voice's own features on disk: a float32 matrix of NumPy, one row a frame. */
final class VoiceFeatures {
    private VoiceFeatures() {}

    /** @throws MissingResourceException if there is no such file, or it holds something else */
    static float[][] read(Path file, int width) {
        float[][] features = read(file);
        if (features.length == 0 || features[0].length != width) {
            throw new MissingResourceException(
                    "The features in '%s' have %d rows of %d values; the voice needs rows of %d."
                            .formatted(
                                    file.getFileName(),
                                    features.length,
                                    features.length == 0 ? 0 : features[0].length,
                                    width),
                    "Take the features that the voice was trained with.");
        }
        return features;
    }

    private static float[][] read(Path file) {
        try {
            return NpyFile.read(file);
        } catch (IOException damage) {
            throw new MissingResourceException(
                    "The voice's features can't be used: %s.".formatted(FileTrouble.reason(damage)),
                    "Save them by NumPy as a float32 matrix, one row a frame: numpy.save('features.npy', features.astype('float32')).",
                    damage);
        }
    }
}
