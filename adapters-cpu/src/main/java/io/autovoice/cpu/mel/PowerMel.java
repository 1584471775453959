package io.autovoice.cpu.mel;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.signal.MelFilters;

/** Power of 25 ms frames every 10 ms in mel bands from 0 to 8 kHz, at 16 kHz: |X|^2 under a periodic Hann window. Safe for many threads. */
public final class PowerMel {
    public static final SampleRate RATE = new SampleRate(16_000);
    /** Samples from one frame to the next. */
    public static final int HOP = 160;
    /** Samples in a frame; it is centred half of that before its end. */
    public static final int LENGTH = 400;

    private final FramePower power = new FramePower(LENGTH);
    private final MelFilters filters;

    public PowerMel(int bands) {
        filters = new MelFilters(bands, RATE.hertz(), LENGTH, 0, RATE.hertz() / 2.0);
    }

    public int bands() {
        return filters.bands();
    }

    /**
     * The frames {@code first} to before {@code first + count}, one row of bands each; frame {@code i} is centred at sample
     * {@code i * HOP}.
     *
     * @param voice one channel at {@link #RATE}; what lies outside it reads as the waveform says
     */
    public double[][] frames(Waveform voice, long first, int count) {
        float[] samples = new float[(count - 1) * HOP + LENGTH];
        voice.read(0, first * HOP - LENGTH / 2, samples);
        double[][] frames = new double[count][filters.bands()];
        for (int frame = 0; frame < count; frame++) {
            double[] bins = power.of(samples, frame * HOP);
            for (int band = 0; band < filters.bands(); band++) {
                frames[frame][band] = filters.band(band, bins);
            }
        }
        return frames;
    }
}
