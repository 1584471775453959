package io.autovoice.cpu.separation.mdx;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.separation.segments.Segmented;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.Map;

/**
 * Makes the separator over an MDX-Net that a user brings (M. Kim, W. Choi, J. Chung, D. Lee, S. Jung, <i>KUIELab-MDX-Net: a two-stream
 * neural network for music demixing</i>, MDX workshop 2021), in the form that Ultimate Vocal Remover exchanges.
 *
 * <p>Taken from that form: sound at 44.1 kHz, two channels; frames of {@link MdxSettings#fftSize()} samples every 1024 under a periodic
 * Hann window, unscaled transform; the network sees the real and imaginary parts of the lowest bins, left before right, the lowest three
 * bins blanked, and gives the spectrogram of its stem, to be multiplied by {@link MdxSettings#compensation()}. Different here: the frames
 * at the ends of a piece see the song's real neighbours instead of a mirror image, pieces are cross-faded, and what lies above the
 * network's bins always goes to the instrumental.
 */
public final class MdxSeparation {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED =
            "one float[1, 4, bins, frames] in and one such out, with 1024 bins or more, as in [1, 4, 2048, 256]";

    private MdxSeparation() {}

    /** Whether a network has the inputs and outputs of an MDX-Net; their names are free. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return MdxShape.of(inputs, outputs).isPresent();
    }

    /**
     * A separator of whole songs.
     *
     * @param network stays the caller's
     * @param overlap of neighbouring pieces, 0..0.9 of their length
     * @param storage where the stems are kept
     * @throws IllegalArgumentException if the network is no MDX-Net, or the settings don't go with it
     */
    public static VocalSeparator over(Network network, MdxSettings settings, double overlap, WaveformStorage storage) {
        return over(network, shape(network), settings, overlap, storage);
    }

    /**
     * The same with settings by name, as they lie beside the file.
     *
     * @throws EngineFailedException if a setting makes no sense
     */
    public static VocalSeparator over(
            Network network, Map<String, String> settings, double overlap, WaveformStorage storage) {
        MdxShape shape = shape(network);
        try {
            return over(network, shape, MdxSettings.of(settings, shape.bins()), overlap, storage);
        } catch (IllegalArgumentException failure) {
            throw new EngineFailedException(
                    "The settings beside the model make no sense: %s.".formatted(failure.getMessage()),
                    "Mend them, and install it again.",
                    failure);
        }
    }

    private static MdxShape shape(Network network) {
        return MdxShape.of(network.inputs(), network.outputs())
                .orElseThrow(() -> new IllegalArgumentException("MDX-Net needs a network with %s; got %s in, %s out"
                        .formatted(EXPECTED, network.inputs(), network.outputs())));
    }

    private static VocalSeparator over(
            Network network, MdxShape shape, MdxSettings settings, double overlap, WaveformStorage storage) {
        MdxFrames frames = new MdxFrames(shape, settings.fftSize());
        return Segmented.separator(
                (song, progress, work) -> work.accept(new MdxVoices(network, frames, settings, song.channels())),
                overlap,
                storage);
    }
}
