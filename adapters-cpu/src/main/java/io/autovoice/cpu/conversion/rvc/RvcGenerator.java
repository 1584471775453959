package io.autovoice.cpu.conversion.rvc;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A trained voice: frames of 10 ms in, samples out. */
final class RvcGenerator {
    private static final int FRAMES_PER_SECOND = 100;

    private final Network network;
    private final RvcSignature signature;
    private final int speaker;

    private RvcGenerator(Network network, RvcSignature signature, int speaker) {
        this.network = network;
        this.signature = signature;
        this.speaker = speaker;
    }

    /** @throws MissingResourceException if the network is none */
    static RvcGenerator over(Network network, int speaker) {
        RvcSignature signature = RvcSignature.of(network.inputs(), network.outputs())
                .orElseThrow(() -> new MissingResourceException(
                        "This is no RVC voice: its network has %s in, %s out."
                                .formatted(network.inputs(), network.outputs()),
                        "Export the voice as ONNX with %s.".formatted(RvcSignature.EXPECTED)));
        return new RvcGenerator(network, signature, speaker);
    }

    int width() {
        return signature.width();
    }

    OptionalInt fixedFrames() {
        return signature.fixedFrames();
    }

    /**
     * What a chunk sounds like.
     *
     * @param features {@code [frame][width]}
     * @param f0Hertz one value a frame, 0 for unvoiced
     * @param first number of the first frame in the song
     * @param heartbeat called while the network runs; what it throws stops it
     */
    Sound sing(float[][] features, float[] f0Hertz, long first, Runnable heartbeat) {
        int frames = signature.fixedFrames().orElse(features.length);
        Map<String, Tensor> in = new LinkedHashMap<>();
        in.put("phone", phone(features, frames));
        in.put("phone_lengths", Tensor.of(new long[] {features.length}, 1));
        putPitch(in, f0Hertz, frames);
        in.put(signature.speaker(), Tensor.of(new long[] {speaker}, 1));
        signature.noiseChannels().ifPresent(channels -> in.put("rnd", noise(channels, frames, first)));
        float[] samples =
                network.run(in, Map.of(), heartbeat).get(signature.output()).toFloats();
        if (samples.length == 0 || samples.length % frames != 0) {
            throw new EngineFailedException(
                    "The voice gave %d samples for %d frames of 10 ms, which is no whole number a frame."
                            .formatted(samples.length, frames),
                    "Export it anew.");
        }
        return new Sound(samples, samples.length / frames);
    }

    /** Samples, and how many belong to a frame. */
    record Sound(float[] samples, int perFrame) {
        SampleRate rate() {
            return new SampleRate(perFrame * FRAMES_PER_SECOND);
        }
    }

    private Tensor phone(float[][] features, int frames) {
        Tensor phone = Tensor.floats(1, frames, signature.width());
        for (int frame = 0; frame < features.length; frame++) {
            phone.floats().put(frame * signature.width(), features[frame]);
        }
        return phone;
    }

    private static void putPitch(Map<String, Tensor> in, float[] f0Hertz, int frames) {
        long[] coarse = new long[frames];
        float[] hertz = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            hertz[frame] = frame < f0Hertz.length ? f0Hertz[frame] : 0;
            coarse[frame] = CoarsePitch.of(hertz[frame]);
        }
        in.put("pitch", Tensor.of(coarse, 1, frames));
        in.put("pitchf", Tensor.of(hertz, 1, frames));
    }

    private static Tensor noise(int channels, int frames, long first) {
        Tensor noise = Tensor.floats(1, channels, frames);
        LatentNoise.fill(noise.floats(), channels, frames, first);
        return noise;
    }
}
