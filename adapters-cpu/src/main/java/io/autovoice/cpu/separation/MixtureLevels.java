package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.progress.StageProgress;

/**
 * Levels of a mixture over short frames, {@code [frame][bin]}, mean over the channels.
 *
 * @param mixture power
 * @param sustained power of what stands still
 * @param moving magnitude of what doesn't
 */
record MixtureLevels(float[][] mixture, float[][] sustained, float[][] moving, double binHertz, double hopSeconds) {

    static MixtureLevels of(float[][] mix, float[][] moving, ShortTimeTransform transform, StageProgress progress) {
        int frames = transform.frames(mix[0].length);
        MixtureLevels levels = new MixtureLevels(
                new float[frames][transform.bins()],
                new float[frames][transform.bins()],
                new float[frames][transform.bins()],
                transform.binHertz(),
                transform.hopSeconds());
        FrameLoop.forEach(frames, progress, frame -> {
            for (int channel = 0; channel < mix.length; channel++) {
                levels.add(transform, frame, mix[channel], moving[channel], 1f / mix.length);
            }
            for (int k = 0; k < levels.moving[frame].length; k++) {
                levels.moving[frame][k] = (float) Math.sqrt(levels.moving[frame][k]);
            }
        });
        return levels;
    }

    private void add(ShortTimeTransform transform, int frame, float[] mixChannel, float[] movingChannel, float weight) {
        double[] all = transform.spectrum(mixChannel, frame);
        double[] part = transform.spectrum(movingChannel, frame);
        for (int k = 0; k < transform.bins(); k++) {
            double re = transform.real(all, k);
            double im = transform.imaginary(all, k);
            double partRe = transform.real(part, k);
            double partIm = transform.imaginary(part, k);
            mixture[frame][k] += weight * (float) (re * re + im * im);
            moving[frame][k] += weight * (float) (partRe * partRe + partIm * partIm);
            sustained[frame][k] += weight * (float) ((re - partRe) * (re - partRe) + (im - partIm) * (im - partIm));
        }
    }
}
