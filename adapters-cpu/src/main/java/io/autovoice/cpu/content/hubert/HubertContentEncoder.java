package io.autovoice.cpu.content.hubert;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.content.PartwiseEncoding;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import java.util.Map;

/** Samples in, rows out; row {@code i} hears the samples {@code 320 i} to {@code 320 i + 399} first of all. */
final class HubertContentEncoder implements ContentEncoder {
    static final SampleRate RATE = new SampleRate(16_000);
    private static final int HOP = 320; // samples a row
    private static final int REACH = 400; // samples that the first layers need for a row
    private static final double EPSILON = 1e-7; // of the variance, as in the field's feature extractors
    private static final int RAW_RANK = 3;

    private final Network network;
    private final Resampler resampler;
    private final String input;
    private final String output;

    HubertContentEncoder(Network network, Resampler resampler) {
        this.network = network;
        this.resampler = resampler;
        this.input = network.inputs().keySet().iterator().next();
        this.output = network.outputs().keySet().iterator().next();
    }

    @Override
    public ContentFeatures encode(Waveform voice, StageProgress progress) {
        Waveform heard = resampler.resample(MonoWaveform.of(voice), RATE, progress.part(0, 0.1));
        int hops = PartwiseEncoding.GRID.hops(voice);
        return PartwiseEncoding.encode(hops, (first, end) -> rows(heard, first, end), progress.part(0.1, 1));
    }

    /** In the form that this network takes. */
    static Tensor tensor(Network network, float[] samples) {
        boolean raw = network.inputs().values().iterator().next().rank() == RAW_RANK;
        return raw ? Tensor.of(samples, 1, 1, samples.length) : Tensor.of(normalised(samples), 1, samples.length);
    }

    private float[] rows(Waveform heard, int first, int end) {
        int wanted = end - first;
        float[] samples = new float[(wanted - 1) * HOP + REACH];
        heard.read(0, (long) first * HOP, samples);
        Tensor rows = network.run(Map.of(input, tensor(network, samples))).get(output);
        if (Math.abs(rows.axis(1) - wanted) > 2) {
            throw new EngineFailedException(
                    "The content model gave %d rows for %d samples at 16 kHz; one for each %d was expected."
                            .formatted(rows.axis(1), samples.length, HOP),
                    "Install a HuBERT or ContentVec model with a hop of 20 ms.");
        }
        return PartwiseEncoding.fitted(rows.toFloats(), (int) rows.axis(2), wanted);
    }

    private static float[] normalised(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        double mean = sum / samples.length;
        double squares = 0;
        for (float sample : samples) {
            squares += (sample - mean) * (sample - mean);
        }
        double scale = 1 / Math.sqrt(squares / samples.length + EPSILON);
        float[] normalised = new float[samples.length];
        for (int n = 0; n < samples.length; n++) {
            normalised[n] = (float) ((samples[n] - mean) * scale);
        }
        return normalised;
    }
}
