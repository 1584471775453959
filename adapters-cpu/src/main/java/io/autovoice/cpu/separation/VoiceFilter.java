package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.progress.StageProgress;

/**
 * Takes the voice out of the spectra of a mixture: by a multichannel Wiener filter where there are two channels, else by one gain a bin.
 * The images of voice and band are estimated from the power model, and the model again from what the filter took out (two steps of the
 * EM of Duong, Vincent and Gribonval 2010, in a cheap form).
 */
final class VoiceFilter {
    private static final double TINY = 1e-20;

    private final ShortTimeTransform transform;
    private final int passes;

    VoiceFilter(ShortTimeTransform transform, int passes) {
        this.transform = transform;
        this.passes = passes;
    }

    /** The voice of {@code mix}, {@code [channel][sample]}; the arrays of {@code model} are used up. */
    float[][] voice(float[][] mix, PowerModel model, StageProgress progress) {
        float[][] voice = new float[mix.length][mix[0].length];
        double part = 1.0 / (passes + 1);
        Spatial spatial = Spatial.LEVEL_ONLY;
        for (int pass = 0; pass < passes; pass++) {
            StageProgress images = progress.part(pass * part, (pass + 0.5) * part);
            spatial = mix.length == 2 ? gathered(mix, model, images) : Spatial.LEVEL_ONLY;
            if (pass + 1 < passes) {
                refine(mix, model, spatial, progress.part((pass + 0.5) * part, (pass + 1) * part));
            }
        }
        synthesise(mix, model, spatial, voice, progress.part(1 - part, 1));
        return voice;
    }

    private Spatial gathered(float[][] mix, PowerModel model, StageProgress progress) {
        StereoImage voice = new StereoImage(transform.bins(), transform.binHertz());
        StereoImage band = new StereoImage(transform.bins(), transform.binHertz());
        FrameLoop.inOrder(model.voice().length, progress, t -> spectra(mix, t), (t, x) -> {
            for (int k = 0; k < transform.bins(); k++) {
                double share = model.share(t, k);
                double leftRe = transform.real(x[0], k);
                double leftIm = transform.imaginary(x[0], k);
                double rightRe = transform.real(x[1], k);
                double rightIm = transform.imaginary(x[1], k);
                voice.gather(k, share * share, leftRe, leftIm, rightRe, rightIm);
                band.gather(k, (1 - share) * (1 - share), leftRe, leftIm, rightRe, rightIm);
            }
        });
        voice.settle();
        band.settle();
        return new StereoWiener(transform, voice, band);
    }

    private double[][] spectra(float[][] mix, int frame) {
        double[][] spectra = new double[mix.length][];
        for (int channel = 0; channel < mix.length; channel++) {
            spectra[channel] = transform.spectrum(mix[channel], frame);
        }
        return spectra;
    }

    private void refine(float[][] mix, PowerModel model, Spatial spatial, StageProgress progress) {
        FrameLoop.forEach(model.voice().length, progress, t -> {
            double[][] x = spectra(mix, t);
            double[][] taken = spectra(mix, t);
            spatial.take(taken, model, t, transform);
            for (int k = 0; k < transform.bins(); k++) {
                double voice = TINY;
                double band = TINY;
                for (int channel = 0; channel < x.length; channel++) {
                    double re = transform.real(taken[channel], k);
                    double im = transform.imaginary(taken[channel], k);
                    double restRe = transform.real(x[channel], k) - re;
                    double restIm = transform.imaginary(x[channel], k) - im;
                    voice += (re * re + im * im) / x.length;
                    band += (restRe * restRe + restIm * restIm) / x.length;
                }
                model.voice()[t][k] = (float) voice;
                model.band()[t][k] = (float) band;
            }
        });
    }

    private void synthesise(float[][] mix, PowerModel model, Spatial spatial, float[][] voice, StageProgress progress) {
        FrameLoop.inOrder(model.voice().length, progress, t -> frame(mix, model, spatial, t), (t, frame) -> {
            for (int channel = 0; channel < voice.length; channel++) {
                transform.add(frame[channel], t, voice[channel]);
            }
        });
    }

    private double[][] frame(float[][] mix, PowerModel model, Spatial spatial, int frame) {
        double[][] x = spectra(mix, frame);
        spatial.take(x, model, frame, transform);
        for (double[] channel : x) {
            transform.samples(channel);
        }
        return x;
    }

    /** Turns the spectra of a mixture into those of its voice, in place. */
    @FunctionalInterface
    interface Spatial {
        Spatial LEVEL_ONLY = (spectra, model, frame, transform) -> {
            for (double[] x : spectra) {
                for (int k = 0; k < transform.bins(); k++) {
                    double gain = model.share(frame, k);
                    transform.set(x, k, gain * transform.real(x, k), gain * transform.imaginary(x, k));
                }
            }
        };

        void take(double[][] spectra, PowerModel model, int frame, ShortTimeTransform transform);
    }
}
