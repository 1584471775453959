package io.autovoice.cpu.mel;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.signal.MelFilters;
import java.util.stream.IntStream;

/**
 * Natural log of the magnitude in mel bands, frames of 64 ms every 10 ms at 16 kHz under a periodic Hann window; beyond its ends the
 * recording goes on as its mirror image. Safe for use by many threads.
 */
public final class LogMel {
    /** Samples from one frame to the next. */
    public static final int HOP = 160;

    public static final int LENGTH = 1024;
    private static final double FLOOR = 1e-5; // of the magnitude

    private final FramePower power = new FramePower(LENGTH);
    private final MelFilters filters;
    private final int lead;
    private final double extraPower;

    /**
     * @param lead samples by which a frame begins before the instant that it stands for
     * @param extraPower added to the power of each bin
     */
    public LogMel(MelFilters filters, int lead, double extraPower) {
        this.filters = filters;
        this.lead = lead;
        this.extraPower = extraPower;
    }

    /** Frames {@code first} to before {@code first + count}, one row of bands each, on all cores of the common pool. */
    public float[][] frames(Waveform voice, long first, int count) {
        float[] samples = new float[(count - 1) * HOP + LENGTH];
        new MirroredWaveform(voice, first * HOP - lead, samples.length).read(0, 0, samples);
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(frame -> frame(samples, frame * HOP))
                .toArray(float[][]::new);
    }

    private float[] frame(float[] samples, int from) {
        double[] magnitudes = power.of(samples, from);
        for (int bin = 0; bin < magnitudes.length; bin++) {
            magnitudes[bin] = Math.sqrt(magnitudes[bin] + extraPower);
        }
        float[] bands = new float[filters.bands()];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = (float) Math.log(Math.max(FLOOR, filters.band(band, magnitudes)));
        }
        return bands;
    }
}
