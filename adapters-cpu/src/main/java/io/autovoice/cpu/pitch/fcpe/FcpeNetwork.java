package io.autovoice.cpu.pitch.fcpe;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSlot;
import io.autovoice.cpu.pitch.neural.PitchGuesses;
import io.autovoice.cpu.pitch.neural.PitchNetwork;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.domain.audio.Waveform;

/** Feeds {@code [1, frames, bands]}. */
final class FcpeNetwork implements PitchNetwork {
    private static final int FRAMES_PER_RUN = 1200; // 12 s: 0.2 s of work on two cores
    private static final int CONTEXT = 100; // frames; its convolutions reach 92

    private final LogMel mel;
    private final SalienceNetwork network;
    private final TensorSlot input = new TensorSlot();

    FcpeNetwork(LogMel mel, SalienceNetwork network) {
        this.mel = mel;
        this.network = network;
    }

    @Override
    public int hop() {
        return LogMel.HOP;
    }

    @Override
    public int framesPerRun() {
        return FRAMES_PER_RUN;
    }

    @Override
    public int context() {
        return CONTEXT;
    }

    @Override
    public long frames(long samples) {
        return samples / LogMel.HOP + 1;
    }

    @Override
    public PitchGuesses hear(Waveform voice, long first, int count) {
        // the package has one frame less than it gives answers for and repeats the last one
        long whole = Math.max(1, Math.min(first + count, voice.frames() / LogMel.HOP));
        float[][] frames = mel.frames(voice, first, (int) Math.max(1, whole - first));
        Tensor bands = input.floats(1, count, SalienceNetwork.BANDS);
        for (int frame = 0; frame < count; frame++) {
            float[] row = frames[Math.min(frame, frames.length - 1)];
            bands.floats().put(frame * SalienceNetwork.BANDS, row);
        }
        return network.guesses(bands, count);
    }
}
