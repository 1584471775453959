package io.autovoice.cpu.pitch.fcpe;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSlot;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.network.FcpeFrames;
import io.autovoice.domain.pitch.network.FcpeHearing;
import io.autovoice.domain.pitch.network.PitchGuesses;

/** Feeds {@code [1, frames, bands]}. */
final class FcpeNetwork implements FcpeHearing {
    private final LogMel mel;
    private final SalienceNetwork network;
    private final TensorSlot input = new TensorSlot();

    FcpeNetwork(LogMel mel, SalienceNetwork network) {
        this.mel = mel;
        this.network = network;
    }

    @Override
    public PitchGuesses hear(Waveform voice, long first, int count) {
        float[][] frames = mel.frames(voice, first, FcpeFrames.heard(first, count, voice.frames()));
        Tensor bands = input.floats(1, count, SalienceNetwork.BANDS);
        for (int frame = 0; frame < count; frame++) {
            float[] row = frames[Math.min(frame, frames.length - 1)];
            bands.floats().put(frame * SalienceNetwork.BANDS, row);
        }
        return network.guesses(bands, count);
    }
}
