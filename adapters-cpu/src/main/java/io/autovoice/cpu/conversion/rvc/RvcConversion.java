package io.autovoice.cpu.conversion.rvc;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.voice.generator.GeneratorTrial;
import io.autovoice.cpu.content.ContentEncoders;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Voice conversion by the generators of RVC. */
public final class RvcConversion {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED = RvcSignature.EXPECTED;

    private static final int TRIAL_FRAMES = 60;
    private static final float TRIAL_HERTZ = 220;

    private RvcConversion() {}

    /**
     * A converter for voices that are generators.
     *
     * @param encoders hear what the song says, in the features that a generator was trained with
     * @param storage where the converted voice lies
     */
    public static VoiceConverter converter(ContentEncoders encoders, Resampler resampler, WaveformStorage storage) {
        return new RvcVoiceConverter(encoders, resampler, storage);
    }

    /** Whether a network has the inputs and outputs of an RVC generator, version 1 or 2. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return RvcSignature.of(inputs, outputs).isPresent();
    }

    /** Lets an RVC generator sing a moment, to see that it can. */
    public static GeneratorTrial trial() {
        return RvcConversion::trial;
    }

    private static GeneratorTrial.Sung trial(GeneratorVoice voice, StageProgress progress) {
        progress.advanced(0);
        try (ResourceScope call = new ResourceScope()) {
            RvcGenerator generator = RvcGenerator.over(
                    opened(call, voice.network()), voice.settings().speaker());
            voice.features().ifPresent(file -> VoiceFeatures.read(file, generator.width()));
            progress.advanced(0.5);
            int frames = generator.fixedFrames().orElse(TRIAL_FRAMES);
            float[] f0Hertz = new float[frames];
            Arrays.fill(f0Hertz, TRIAL_HERTZ);
            RvcGenerator.Sound sound =
                    generator.sing(new float[frames][generator.width()], f0Hertz, 0, () -> progress.advanced(0.5));
            progress.advanced(1);
            return new GeneratorTrial.Sung(generator.width(), sound.rate().hertz());
        }
    }

    private static Network opened(ResourceScope call, Path file) {
        try {
            return Network.open(call, file);
        } catch (EngineFailedException notLoaded) {
            throw new MissingResourceException(
                    "'%s' is no ONNX file that can be loaded.".formatted(file.getFileName()),
                    "Export the voice as ONNX with %s.".formatted(EXPECTED),
                    notLoaded);
        }
    }
}
