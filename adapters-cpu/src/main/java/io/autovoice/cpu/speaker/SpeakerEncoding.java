package io.autovoice.cpu.speaker;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.Map;

/** The speaker encoders that need a network. */
public final class SpeakerEncoding {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED = "mels float[?, 160, 40] in, embed float[?, 256] out";

    private SpeakerEncoding() {}

    /**
     * The encoder of Wan et al., "Generalized end-to-end loss for speaker verification" (2018), fed as the package Resemblyzer does, but
     * for the gate, which is ours.
     *
     * @param storage where the recording lies while it is worked on
     * @throws IllegalArgumentException if the network is another one
     */
    public static SpeakerEncoder ge2e(Network network, Resampler resampler, WaveformStorage storage) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("This needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        return new Ge2eSpeakerEncoder(network, resampler, storage);
    }

    /**
     * The one that is installed, opened on first use; if none is, embedding fails with a
     * {@link io.autovoice.domain.failure.MissingResourceException} that says what to install.
     *
     * @param scope closes what is opened
     */
    public static SpeakerEncoder installed(
            ResourceScope scope, ModelStore models, Resampler resampler, WaveformStorage storage) {
        return new InstalledSpeakerEncoder(scope, models, resampler, storage);
    }

    /** Whether the network has the inputs and outputs of a GE2E encoder. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return inputs.size() == 1
                && outputs.size() == 1
                && inputs.values().stream().allMatch(SpeakerEncoding::isMels)
                && outputs.values().stream().allMatch(SpeakerEncoding::isEmbedding);
    }

    private static boolean isMels(TensorSpec in) {
        return in.type() == ElementType.FLOAT
                && in.rank() == 3
                && in.axis(0) < 0
                && (in.axis(1) < 0 || in.axis(1) == Ge2eSpeakerEncoder.FRAMES)
                && in.axis(2) == Ge2eSpeakerEncoder.BANDS;
    }

    private static boolean isEmbedding(TensorSpec out) {
        return out.type() == ElementType.FLOAT && out.rank() == 2 && out.axis(1) == Ge2eSpeakerEncoder.DIMENSIONS;
    }
}
