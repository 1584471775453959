package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.voice.generator.AddGeneratorRequest;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A voice that is a trained generator, and how it is fed. */
final class GeneratorOptions {
    @Option(
            names = "--rvc",
            required = true,
            paramLabel = "MODEL.onnx",
            description =
                    "A trained RVC voice (version 1 or 2) instead of recordings; needs a ContentVec model to sing.")
    private Path network = Path.of("");

    @Option(
            names = "--features",
            paramLabel = "INDEX.npy",
            description = "The voice's own features, a float32 matrix: what is said is taken from them.")
    private @Nullable Path features;

    @Option(
            names = "--index-rate",
            paramLabel = "0..1",
            defaultValue = "0.75",
            description = "How much of what is said comes from --features (default: ${DEFAULT-VALUE}).")
    private double indexRate;

    @Option(
            names = "--protect",
            paramLabel = "0..0.5",
            defaultValue = "0.33",
            description =
                    "How much of --features reaches breaths and consonants; 0.5 is all (default: ${DEFAULT-VALUE}).")
    private double protect;

    @Option(
            names = "--rms-mix",
            paramLabel = "0..1",
            defaultValue = "0.25",
            description = "Loudness: 0 follows the song, 1 the trained voice (default: ${DEFAULT-VALUE}).")
    private double rmsMix;

    @Option(
            names = "--speaker",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which of the model's speakers (default: ${DEFAULT-VALUE}).")
    private int speaker;

    @Option(
            names = "--usual-f0",
            paramLabel = "HZ",
            description = "Where the voice is at home: songs are moved there by octaves. Left out: they aren't moved.")
    private @Nullable Double usualF0;

    AddGeneratorRequest request(VoiceId voice, boolean overwrite, StageProgress progress) {
        return new AddGeneratorRequest(
                voice,
                network,
                Optional.ofNullable(features),
                new GeneratorSettings(speaker, indexRate, protect, rmsMix),
                usualF0 == null ? OptionalDouble.empty() : OptionalDouble.of(usualF0),
                overwrite,
                progress);
    }
}
