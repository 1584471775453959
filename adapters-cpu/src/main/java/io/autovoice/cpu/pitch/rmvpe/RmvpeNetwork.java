package io.autovoice.cpu.pitch.rmvpe;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSlot;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.network.PitchGuesses;
import io.autovoice.domain.pitch.network.PitchNetwork;

/** Feeds {@code [1, bands, frames]}, with zeros up to a multiple of 32 frames, which its five halvings of time ask for. */
final class RmvpeNetwork implements PitchNetwork {
    private static final int MULTIPLE = 32; // frames
    private static final int CONTEXT = 96; // frames; 0.96 s, three of the coarsest steps
    private static final int FRAMES_PER_RUN = 8 * MULTIPLE; // a network ten times FCPE's size: some tenths of a second

    private final LogMel mel;
    private final SalienceNetwork network;
    private final TensorSlot input = new TensorSlot();

    RmvpeNetwork(LogMel mel, SalienceNetwork network) {
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
        float[][] frames = mel.frames(voice, first, count);
        int padded = (count + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
        Tensor bands = input.floats(1, SalienceNetwork.BANDS, padded);
        for (int band = 0; band < SalienceNetwork.BANDS; band++) {
            for (int frame = 0; frame < padded; frame++) {
                bands.floats().put(band * padded + frame, frame < count ? frames[frame][band] : 0);
            }
        }
        return network.guesses(bands, count);
    }
}
