package io.autovoice.cpu.separation.spleeter;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.cpu.separation.segments.Segmented;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.loudness.LoudPassages;
import io.autovoice.domain.separation.SpleeterFrames;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the separator over Spleeter's two networks (R. Hennequin, A. Khlif, F. Voituret, M. Moussallam, <i>Spleeter: a fast and
 * efficient music source separation tool with pre-trained models</i>, JOSS 5 (2020)).
 */
public final class SpleeterSeparation {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED =
            "mag float[?, 2, 512, 1024] in, vocals_gain and accomp_gain, both float[?, 2, 512, 1024], out";

    private static final TensorSpec MAGNITUDES = new TensorSpec(
            ElementType.FLOAT, -1, SpleeterFrames.CHANNELS, SpleeterFrames.FRAMES, SpleeterFrames.NETWORK_BINS);

    private SpleeterSeparation() {}

    /**
     * A separator of whole songs.
     *
     * @param network takes {@code mag}, float [batch, 2, 512, 1024]: magnitudes of a song's channels over frames and bins; gives
     *     {@code vocals_gain} and {@code accomp_gain} of that shape, 0..1. Stays the caller's
     * @param storage where the stems are kept
     * @throws IllegalArgumentException if the network takes or gives anything else
     */
    public static VocalSeparator over(Network network, SpleeterEffort effort, WaveformStorage storage) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("Spleeter needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        return Segmented.separator(
                (song, progress, work) -> work.accept(
                        new SpleeterVoices(network, effort, song.channels(), LoudPassages.gain(song, progress))),
                effort.overlap(),
                storage);
    }

    /** Whether a network has the inputs and outputs of Spleeter's. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return inputs.keySet().equals(Set.of(SpleeterFrames.MAGNITUDES))
                && outputs.keySet().containsAll(Set.of(SpleeterFrames.VOCALS, SpleeterFrames.ACCOMPANIMENT))
                && Stream.concat(inputs.values().stream(), outputs.values().stream())
                        .allMatch(MAGNITUDES::agreesWith);
    }
}
