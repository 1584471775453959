package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.cpu.separation.spleeter.SpleeterTransform.TRANSFORM;
import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.CHANNELS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.SIZE;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.domain.progress.StageProgress;

/** The spectra of one segment of two channels: real and imaginary parts in turn. One block of memory for all segments. */
final class SegmentSpectra {
    private final ThreadLocal<double[]> packed = ThreadLocal.withInitial(() -> new double[SIZE]);
    private final float[][][] spectra = new float[CHANNELS][FRAMES][2 * BINS];

    float[] of(int channel, int frame) {
        return spectra[channel][frame];
    }

    /** @param stereo two channels, which may be one and the same */
    void fill(float[][] stereo, StageProgress progress) {
        FrameLoop.forEach(FRAMES, progress, frame -> {
            for (int channel = 0; channel < CHANNELS; channel++) {
                if (channel == 1 && stereo[1] == stereo[0]) {
                    System.arraycopy(spectra[0][frame], 0, spectra[1][frame], 0, 2 * BINS);
                } else {
                    unpack(TRANSFORM.spectrum(stereo[channel], frame, packed.get()), spectra[channel][frame]);
                }
            }
        });
    }

    private static void unpack(double[] packed, float[] spectrum) {
        for (int k = 0; k < BINS; k++) {
            spectrum[2 * k] = (float) TRANSFORM.real(packed, k);
            spectrum[2 * k + 1] = (float) TRANSFORM.imaginary(packed, k);
        }
    }
}
