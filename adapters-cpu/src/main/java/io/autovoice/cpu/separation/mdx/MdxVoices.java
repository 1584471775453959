package io.autovoice.cpu.separation.mdx;

import static io.autovoice.cpu.separation.mdx.MdxFrames.BLANKED_BINS;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.SegmentVoices;
import java.util.Arrays;
import java.util.Map;

/**
 * The voice in one piece of a song. One channel is shown to the network as two and takes the mean of what comes back; of more than two,
 * each takes the gain, a real number a bin, that takes the mixture of the two nearest to the voice.
 */
final class MdxVoices implements SegmentVoices {
    private final Network network;
    private final MdxFrames frames;
    private final MdxSettings settings;
    private final ShortTimeTransform transform;
    private final int count;
    private final int bins;
    private final Tensor mixture;
    private final Tensor stem;
    private final float[][] voice;

    MdxVoices(Network network, MdxFrames frames, MdxSettings settings, int channels) {
        this.network = network;
        this.frames = frames;
        this.settings = settings;
        this.transform = frames.transform();
        this.count = frames.shape().frames();
        this.bins = frames.shape().bins();
        this.voice = new float[channels][frames.samples() + 2 * frames.context()];
        this.mixture = Tensor.floats(1, MdxShape.PARTS, bins, count);
        this.stem = Tensor.floats(1, MdxShape.PARTS, bins, count);
    }

    @Override
    public int frames() {
        return frames.samples();
    }

    @Override
    public int context() {
        return frames.context();
    }

    @Override
    public float[][] voice(float[][] song, float[][] stereo, StageProgress progress) {
        FrameLoop.forEach(count, progress.part(0, 0.05), frame -> show(stereo, frame));
        StageProgress running = progress.part(0.05, 0.95);
        network.run(
                Map.of(frames.shape().input(), mixture),
                Map.of(frames.shape().output(), stem),
                () -> running.advanced(0));
        for (float[] channel : voice) {
            Arrays.fill(channel, 0);
        }
        FrameLoop.inOrder(count, progress.part(0.95, 1), frame -> taken(song, frame), (frame, samples) -> {
            for (int channel = 0; channel < voice.length; channel++) {
                transform.add(samples[channel], frame, voice[channel]);
            }
        });
        return voice;
    }

    private void show(float[][] stereo, int frame) {
        for (int side = 0; side < 2; side++) {
            double[] spectrum = transform.spectrum(stereo[side], frame);
            for (int k = BLANKED_BINS; k < bins; k++) {
                mixture.floats().put(at(2 * side, k, frame), (float) transform.real(spectrum, k));
                mixture.floats().put(at(2 * side + 1, k, frame), (float) transform.imaginary(spectrum, k));
            }
        }
    }

    private double[][] taken(float[][] song, int frame) {
        double[][] taken = new double[song.length][transform.size()];
        for (int channel = 0; channel < song.length; channel++) {
            switch (song.length) {
                case 1 -> take(taken[0], frame, 0, 1);
                case 2 -> take(taken[channel], frame, channel, channel);
                default -> scale(taken[channel], transform.spectrum(song[channel], frame), frame);
            }
            transform.samples(taken[channel]);
        }
        return taken;
    }

    /** The mean of two sides, which may be one and the same. */
    private void take(double[] taken, int frame, int side, int other) {
        for (int k = BLANKED_BINS; k < bins; k++) {
            double re = (voice(2 * side, k, frame) + voice(2 * other, k, frame)) / 2;
            double im = (voice(2 * side + 1, k, frame) + voice(2 * other + 1, k, frame)) / 2;
            transform.set(taken, k, re, im);
        }
    }

    private void scale(double[] taken, double[] spectrum, int frame) {
        for (int k = BLANKED_BINS; k < bins; k++) {
            double gain = gain(k, frame);
            transform.set(taken, k, gain * transform.real(spectrum, k), gain * transform.imaginary(spectrum, k));
        }
    }

    /** Least squares over both sides, within 0..1. */
    private double gain(int bin, int frame) {
        double product = 0;
        double power = 1e-12;
        for (int part = 0; part < MdxShape.PARTS; part++) {
            double mix = mixture.floats().get(at(part, bin, frame));
            product += mix * voice(part, bin, frame);
            power += mix * mix;
        }
        return Math.max(0, Math.min(1, product / power));
    }

    private double voice(int part, int bin, int frame) {
        int at = at(part, bin, frame);
        double given = settings.compensation() * stem.floats().get(at);
        return settings.primary() == PrimaryStem.VOCALS
                ? given
                : mixture.floats().get(at) - given;
    }

    private int at(int part, int bin, int frame) {
        return (part * bins + bin) * count + frame;
    }
}
