package io.autovoice.cpu.content.whisper;

import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.content.NormalisedRows;
import io.autovoice.domain.content.PartwiseEncoding;
import io.autovoice.domain.content.WhisperFrames;
import io.autovoice.domain.progress.StageProgress;
import java.util.Map;

/** Log-mel in, the inner states out; row {@code i} of them hears the mel frames {@code 2 i - 1} to {@code 2 i + 1} first of all. */
final class WhisperContentEncoder implements ContentEncoder {
    private final Network network;
    private final Resampler resampler;
    private final PowerMel mel = new PowerMel(WhisperFrames.BANDS);

    WhisperContentEncoder(Network network, Resampler resampler) {
        this.network = network;
        this.resampler = resampler;
    }

    @Override
    public ContentFeatures encode(Waveform voice, StageProgress progress) {
        int hops = PartwiseEncoding.GRID.hops(voice);
        Waveform heard = resampler.resample(MonoWaveform.of(voice), PowerMel.RATE, progress.part(0, 0.2));
        Waveform mirrored = WhisperFrames.mirrored(heard, hops);
        return PartwiseEncoding.encode(hops, (first, end) -> states(mirrored, first, end), progress.part(0.2, 1));
    }

    private float[] states(Waveform heard, int first, int end) {
        int frames = (end - first) * WhisperFrames.FRAMES_PER_ROW;
        double[][] power = mel.frames(heard, WhisperFrames.frame(first), frames);
        Tensor input = WhisperMel.tensor(power);
        Outputs states = network.run(Map.of("mel", input));
        Tensor left = states.get("h2");
        return NormalisedRows.sideBySide(left.toFloats(), states.get("h3").toFloats(), (int) left.axis(2));
    }
}
