package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.cpu.separation.spleeter.SpleeterTransform.TRANSFORM;
import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.CHANNELS;
import static io.autovoice.domain.separation.SpleeterFrames.CONTEXT;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.SAMPLES;
import static io.autovoice.domain.separation.SpleeterFrames.SIZE;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.SegmentVoices;
import java.util.Arrays;

/**
 * The voice in one segment of 11.8 s: spectra, the networks' shares, a spatial filter where there are two channels, and back to
 * samples. Any other number of channels is shown to the networks as two, and each channel takes the mean share of both.
 */
final class SpleeterVoices implements SegmentVoices {
    private static final double SHARED = 0.8; // of the time: the networks take most of it
    private static final double FILTERED = 0.9;

    private final boolean spatial;
    private final SpleeterShares shares;
    private final float[][] voice;
    private final double[][][] batch;
    private final SegmentSpectra spectra = new SegmentSpectra();
    private final float[][][] share = new float[CHANNELS][FRAMES][BINS];

    /**
     * @param channels of the song
     * @param gain amplifies what the networks see
     */
    SpleeterVoices(Network network, SpleeterEffort effort, int channels, double gain) {
        this.spatial = effort.spatial() && channels == CHANNELS;
        this.shares = new SpleeterShares(network, gain, !spatial);
        this.batch = new double[FrameLoop.BATCH][channels][SIZE];
        this.voice = new float[channels][SAMPLES + 2 * CONTEXT];
    }

    @Override
    public int frames() {
        return SAMPLES;
    }

    @Override
    public int context() {
        return CONTEXT;
    }

    @Override
    public float[][] voice(float[][] song, float[][] stereo, StageProgress progress) {
        spectra.fill(stereo, progress.part(0, 0.05));
        shares.of(spectra, share, progress.part(0.05, SHARED));
        VoiceSpectra taken = spatial
                ? SpatialFilter.estimate(spectra, share, progress.part(SHARED, FILTERED))
                : new ShareFilter(song, share);
        return samples(taken, progress.part(FILTERED, 1));
    }

    private float[][] samples(VoiceSpectra taken, StageProgress progress) {
        for (float[] channel : voice) {
            Arrays.fill(channel, 0);
        }
        FrameLoop.inOrder(FRAMES, progress, frame -> timed(taken, frame), (frame, samples) -> {
            for (int channel = 0; channel < voice.length; channel++) {
                TRANSFORM.add(samples[channel], frame, voice[channel]);
            }
        });
        return voice;
    }

    private double[][] timed(VoiceSpectra taken, int frame) {
        double[][] packed = batch[frame % FrameLoop.BATCH];
        taken.of(frame, packed);
        for (double[] spectrum : packed) {
            TRANSFORM.samples(spectrum);
        }
        return packed;
    }
}
