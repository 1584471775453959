package io.autovoice.cpu.separation.spleeter;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.cpu.separation.segments.Segmented;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.Map;

/**
 * Makes the separator over Spleeter's two networks (R. Hennequin, A. Khlif, F. Voituret, M. Moussallam, <i>Spleeter: a fast and
 * efficient music source separation tool with pre-trained models</i>, JOSS 5 (2020)).
 */
public final class SpleeterSeparation {
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
        require(network.inputs(), SpleeterShares.MAGNITUDES);
        require(network.outputs(), SpleeterShares.VOCALS, SpleeterShares.ACCOMPANIMENT);
        return Segmented.separator(
                (song, progress) ->
                        new SpleeterVoices(network, effort, song.channels(), LoudPassages.gain(song, progress)),
                effort.overlap(),
                storage);
    }

    private static void require(Map<String, TensorSpec> specs, String... names) {
        for (String name : names) {
            if (!MAGNITUDES.equals(specs.get(name))) {
                throw new IllegalArgumentException(
                        "Spleeter's networks have '%s' as %s, but this has %s".formatted(name, MAGNITUDES, specs));
            }
        }
    }
}
