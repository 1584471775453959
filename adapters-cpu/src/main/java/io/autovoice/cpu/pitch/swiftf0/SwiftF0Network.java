package io.autovoice.cpu.pitch.swiftf0;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSlot;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.network.PitchGuesses;
import io.autovoice.domain.pitch.network.PitchNetwork;
import java.util.Arrays;
import java.util.Map;

/** Feeds sound; always over the network's own range, so that a pitch outside the caller's is not taken for another one inside. */
final class SwiftF0Network implements PitchNetwork {
    private static final int HOP = 256;
    private static final int FRAMES_PER_RUN = 1875; // 30 s, as the package has it
    private static final int CONTEXT = 11; // frames: 2815 samples reach into the answer
    private static final Tensor LOWEST = Tensor.of(new float[] {46.875f}); // Hz
    private static final Tensor HIGHEST = Tensor.of(new float[] {2093.75f});
    private static final float SILENCE = 1e-3f; // peak below which the network says anything

    private final Network network;
    private final TensorSlot input = new TensorSlot();

    SwiftF0Network(Network network) {
        this.network = network;
    }

    @Override
    public int hop() {
        return HOP;
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
        return Math.max(1, samples / HOP);
    }

    @Override
    public PitchGuesses hear(Waveform voice, long first, int count) {
        boolean toTheEnd = first + count == frames(voice.frames());
        long end = toTheEnd ? voice.frames() : (first + count) * HOP;
        float[] samples = new float[(int) (end - first * HOP)];
        voice.read(0, first * HOP, samples);
        Tensor audio = input.floats(1, samples.length);
        audio.floats().put(0, samples);
        Outputs out = network.run(Map.of("audio", audio, "fmin", LOWEST, "fmax", HIGHEST));
        float[] hertz = Arrays.copyOf(out.get("pitch").toFloats(), count);
        float[] confidence = Arrays.copyOf(out.get("confidence").toFloats(), count);
        for (int frame = 0; frame < count; frame++) {
            if (silent(samples, frame)) {
                confidence[frame] = 0;
            }
        }
        return new PitchGuesses(hertz, confidence);
    }

    private static boolean silent(float[] samples, int frame) {
        for (int n = frame * HOP; n < Math.min(samples.length, (frame + 1) * HOP); n++) {
            if (Math.abs(samples[n]) >= SILENCE) {
                return false;
            }
        }
        return true;
    }
}
