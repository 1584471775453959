package io.autovoice.application.voice.generator;

import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A generator to add.
 *
 * @param network an ONNX file
 * @param features the voice's own content features, if there are any
 * @param usualF0 where the voice is at home, in hertz, so that songs are moved there by octaves; empty: they aren't moved
 * @param overwrite whether a voice of that name may be replaced
 */
public record AddGeneratorRequest(
        VoiceId id,
        Path network,
        Optional<Path> features,
        GeneratorSettings settings,
        OptionalDouble usualF0,
        boolean overwrite,
        StageProgress progress) {}
