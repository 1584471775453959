package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.cpu.separation.spleeter.SpleeterFrames.BINS;
import static io.autovoice.cpu.separation.spleeter.SpleeterFrames.CHANNELS;
import static io.autovoice.cpu.separation.spleeter.SpleeterFrames.CONTEXT;
import static io.autovoice.cpu.separation.spleeter.SpleeterFrames.FRAMES;
import static io.autovoice.cpu.separation.spleeter.SpleeterFrames.SAMPLES;
import static io.autovoice.cpu.separation.spleeter.SpleeterFrames.TRANSFORM;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.segments.SegmentVoices;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/**
 * The voice in one segment of 11.8 s: spectra, the networks' shares, a spatial filter where there are two channels, and back to
 * samples. Any other number of channels is shown to the networks as two, and each channel takes the mean share of both.
 */
final class SpleeterVoices implements SegmentVoices {
    private static final double SHARED = 0.8; // of the time: the networks take most of it
    private static final double FILTERED = 0.9;

    private final SpleeterEffort effort;
    private final SpleeterShares levelShares;
    private final SpleeterShares powerShares;
    private final SegmentSpectra spectra = new SegmentSpectra();
    private final float[][][] share = new float[CHANNELS][FRAMES][BINS];

    /** @param gain amplifies what the networks see */
    SpleeterVoices(Network network, SpleeterEffort effort, double gain) {
        this.effort = effort;
        this.levelShares = new SpleeterShares(network, gain, false);
        this.powerShares = new SpleeterShares(network, gain, true);
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
        boolean spatial = effort.spatial() && song.length == CHANNELS;
        spectra.fill(stereo, progress.part(0, 0.05));
        (spatial ? levelShares : powerShares).of(spectra, share, progress.part(0.05, SHARED));
        VoiceSpectra taken = spatial
                ? SpatialFilter.estimate(spectra, share, progress.part(SHARED, FILTERED))
                : new ShareFilter(song, share);
        return samples(song.length, taken, progress.part(FILTERED, 1));
    }

    private static float[][] samples(int channels, VoiceSpectra taken, StageProgress progress) {
        float[][] voice = new float[channels][SAMPLES + 2 * CONTEXT];
        FrameLoop.inOrder(FRAMES, progress, frame -> timed(taken.of(frame)), (frame, samples) -> {
            for (int channel = 0; channel < channels; channel++) {
                TRANSFORM.add(samples[channel], frame, voice[channel]);
            }
        });
        for (int channel = 0; channel < channels; channel++) {
            voice[channel] = Arrays.copyOfRange(voice[channel], CONTEXT, CONTEXT + SAMPLES);
        }
        return voice;
    }

    private static double[][] timed(double[][] packed) {
        for (double[] spectrum : packed) {
            TRANSFORM.samples(spectrum);
        }
        return packed;
    }
}
