package io.autovoice.cpu.content.whisper;

import io.autovoice.cpu.content.PartwiseEncoding;
import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.progress.StageProgress;
import java.util.Map;

/** Log-mel in, the inner states out; row {@code i} of them hears the mel frames {@code 2 i - 1} to {@code 2 i + 1} first of all. */
final class WhisperContentEncoder implements ContentEncoder {
    static final int BANDS = 80;
    private static final int FRAMES_PER_ROW = 2;
    private static final int LEAD = 2; // frames of mirror image before the start: more than half a frame's length

    private final Network network;
    private final Resampler resampler;
    private final PowerMel mel = new PowerMel(BANDS);

    WhisperContentEncoder(Network network, Resampler resampler) {
        this.network = network;
        this.resampler = resampler;
    }

    @Override
    public ContentFeatures encode(Waveform voice, StageProgress progress) {
        int hops = PartwiseEncoding.GRID.hops(voice);
        Waveform heard = resampler.resample(MonoWaveform.of(voice), PowerMel.RATE, progress.part(0, 0.2));
        Waveform mirrored = mirrored(heard, hops);
        return PartwiseEncoding.encode(hops, (first, end) -> states(mirrored, first, end), progress.part(0.2, 1));
    }

    /** With its mirror image before the start, and beyond the end as far as the last frame reaches. */
    private static Waveform mirrored(Waveform heard, int hops) {
        long frames = LEAD + (long) hops * FRAMES_PER_ROW;
        return new MirroredWaveform(heard, -LEAD * PowerMel.HOP, frames * PowerMel.HOP + PowerMel.LENGTH);
    }

    private float[] states(Waveform heard, int first, int end) {
        int frames = (end - first) * FRAMES_PER_ROW;
        double[][] power = mel.frames(heard, LEAD + (long) first * FRAMES_PER_ROW, frames);
        Tensor input = WhisperMel.tensor(power);
        Outputs states = network.run(Map.of("mel", input));
        return RowNormalisation.sideBySide(states.get("h2"), states.get("h3"));
    }
}
