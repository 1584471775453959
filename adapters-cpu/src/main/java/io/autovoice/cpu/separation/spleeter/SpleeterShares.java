package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.domain.separation.SpleeterFrames.ACCOMPANIMENT;
import static io.autovoice.domain.separation.SpleeterFrames.CHANNELS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.MAGNITUDES;
import static io.autovoice.domain.separation.SpleeterFrames.NETWORK_BINS;
import static io.autovoice.domain.separation.SpleeterFrames.VOCALS;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.domain.progress.StageProgress;
import java.nio.FloatBuffer;
import java.util.Map;

/** The voice's share of each bin, as the networks have it. Keeps its tensors from one segment to the next. */
final class SpleeterShares {
    private static final float TINY = 1e-10f; // one half where neither network sees anything

    private final Network network;
    private final float gain;
    private final boolean squared;
    private final Tensor magnitudes = tensor();
    private final Tensor vocals = tensor();
    private final Tensor accompaniment = tensor();

    /**
     * @param gain amplifies the magnitudes for the networks
     * @param squared whether shares are those of the powers, which sets apart more; else of the levels
     */
    SpleeterShares(Network network, double gain, boolean squared) {
        this.network = network;
        this.gain = (float) gain;
        this.squared = squared;
    }

    /** Into {@code share}, {@code [channel][frame][bin]}, 0..1: up to 11 kHz by the networks, above as far as they can tell. */
    void of(SegmentSpectra spectra, float[][][] share, StageProgress progress) {
        FrameLoop.forEach(FRAMES, progress.part(0, 0.1), frame -> show(spectra, frame));
        StageProgress running = progress.part(0.1, 0.9);
        network.run(
                Map.of(MAGNITUDES, magnitudes),
                Map.of(VOCALS, vocals, ACCOMPANIMENT, accompaniment),
                () -> running.advanced(0));
        FrameLoop.forEach(FRAMES, progress.part(0.9, 1), frame -> {
            for (int channel = 0; channel < CHANNELS; channel++) {
                read(channel, frame, share[channel][frame]);
                UpperBand.extend(share[channel][frame], spectra.of(channel, frame));
            }
        });
    }

    private void show(SegmentSpectra spectra, int frame) {
        float[] row = new float[NETWORK_BINS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[] spectrum = spectra.of(channel, frame);
            for (int k = 0; k < NETWORK_BINS; k++) {
                double re = spectrum[2 * k];
                double im = spectrum[2 * k + 1];
                row[k] = gain * (float) Math.sqrt(re * re + im * im);
            }
            magnitudes.floats().put(offset(channel, frame), row);
        }
    }

    private void read(int channel, int frame, float[] share) {
        FloatBuffer voice = vocals.floats();
        FloatBuffer band = accompaniment.floats();
        int offset = offset(channel, frame);
        for (int k = 0; k < NETWORK_BINS; k++) {
            float v = voice.get(offset + k);
            float b = band.get(offset + k);
            share[k] = squared ? share(v * v, b * b) : share(v, b);
        }
    }

    private static float share(float voice, float band) {
        return (voice + TINY) / (voice + band + 2 * TINY);
    }

    private static int offset(int channel, int frame) {
        return (channel * FRAMES + frame) * NETWORK_BINS;
    }

    private static Tensor tensor() {
        return Tensor.floats(1, CHANNELS, FRAMES, NETWORK_BINS);
    }
}
