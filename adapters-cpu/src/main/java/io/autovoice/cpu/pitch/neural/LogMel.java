package io.autovoice.cpu.pitch.neural;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.Windows;
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

    private final RealFft fft = new RealFft(LENGTH);
    private final double[] window = Windows.hann(LENGTH);
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
        float[] samples = mirrored(voice, first * HOP - lead, (count - 1) * HOP + LENGTH);
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(frame -> frame(samples, frame * HOP))
                .toArray(float[][]::new);
    }

    private float[] frame(float[] samples, int from) {
        double[] spectrum = new double[LENGTH];
        for (int n = 0; n < LENGTH; n++) {
            spectrum[n] = window[n] * samples[from + n];
        }
        fft.forward(spectrum);
        double[] magnitudes = new double[fft.bins()];
        fft.power(spectrum, magnitudes);
        for (int bin = 0; bin < magnitudes.length; bin++) {
            magnitudes[bin] = Math.sqrt(magnitudes[bin] + extraPower);
        }
        float[] bands = new float[filters.bands()];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = (float) Math.log(Math.max(FLOOR, filters.band(band, magnitudes)));
        }
        return bands;
    }

    private static float[] mirrored(Waveform voice, long from, int count) {
        float[] samples = new float[count];
        voice.read(0, from, samples);
        float[] one = new float[1];
        for (int n = 0; n < count; n++) {
            long at = from + n;
            if (at < 0 || at >= voice.frames()) {
                voice.read(0, mirrored(at, voice.frames()), one);
                samples[n] = one[0];
            }
        }
        return samples;
    }

    /** Where {@code at} lies in a recording of so many frames that runs forth and back for ever, its ends not repeated. */
    private static long mirrored(long at, long frames) {
        long period = Math.max(1, 2 * (frames - 1));
        long phase = Math.floorMod(at, period);
        return phase < frames ? phase : period - phase;
    }
}
