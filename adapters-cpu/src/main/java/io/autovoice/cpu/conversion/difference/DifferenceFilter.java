package io.autovoice.cpu.conversion.difference;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.synthesis.OverlapBuffer;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/**
 * Filters a recording, frame by frame, with gains that were found at the vocoder's rate; above that the highest one goes on. After K.
 * Kobayashi, T. Toda and S. Nakamura, "Intra-gender statistical singing voice conversion with direct waveform modification using
 * log-spectral differential", Speech Communication 99 (2018).
 *
 * <p>Frame i is heard through {@code 1/2 + 1/2 cos(pi (t - t_i) / hop)}, so that neighbours sum to 1 and gains of 0 dB change nothing.
 * Filters have zero phase. Fed stretch by stretch; for one thread.
 */
public final class DifferenceFilter {
    private static final double ROOM_SECONDS = 0.080; // a frame and the tails of its filter
    private static final int BATCH = 64; // frames side by side

    private final Waveform voice;
    private final FrameGrid grid;
    private final RealFft fft;
    private final double[] vocoderBin;
    private final int vocoderBins;
    private final OverlapBuffer sum = new OverlapBuffer();
    private int next; // frame

    public DifferenceFilter(Waveform voice, FrameGrid grid, VocoderFormat format) {
        this.voice = voice;
        this.grid = grid;
        this.vocoderBins = format.bins();
        int hertz = voice.rate().hertz();
        this.fft = new RealFft(Math.max(256, Integer.highestOneBit((int) (ROOM_SECONDS * hertz) - 1) << 1));
        double binRatio = (double) hertz / fft.length() * format.fftSize() / format.sampleRate();
        this.vocoderBin = IntStream.range(0, fft.bins())
                .mapToDouble(bin -> Math.min(vocoderBins - 1.0, bin * binRatio))
                .toArray();
    }

    /** Goes on with the next stretch and appends what is final. */
    public void filter(FrameGains gains, WaveformBuilder into, StageProgress progress) {
        for (int from = 0; from < gains.frames(); from += BATCH) {
            int first = from;
            int count = Math.min(BATCH, gains.frames() - from);
            double[][] filtered = new double[count][];
            IntStream.range(0, count)
                    .parallel()
                    .forEach(frame -> filtered[frame] = filtered(next + frame, gains, first + frame));
            add(filtered, into);
            progress.advanced((double) (from + count) / gains.frames());
        }
    }

    /** The rest: beyond the last frame the recording goes on as it is. */
    public void finish(WaveformBuilder into) {
        double[] rest = windowed(next);
        sum.add(start(next), rest);
        into.append(new float[][] {sum.takeUntil(voice.frames())});
    }

    private void add(double[][] filtered, WaveformBuilder into) {
        for (double[] frame : filtered) {
            sum.add(start(next), frame);
            next++;
        }
        into.append(new float[][] {sum.takeUntil(Math.max(0, Math.min(voice.frames(), start(next))))});
    }

    /** The first sample of a frame's transform. */
    private long start(int frame) {
        return centre(frame) - fft.length() / 2;
    }

    private long centre(int frame) {
        return grid.frameAt(frame, voice.rate());
    }

    private double[] filtered(int frame, FrameGains gains, int row) {
        double[] logGain = new double[vocoderBins];
        gains.logGain(row, logGain);
        double[] spectrum = windowed(frame);
        fft.forward(spectrum);
        double[] factors = new double[fft.bins()];
        for (int bin = 0; bin < factors.length; bin++) {
            int below = Math.min((int) vocoderBin[bin], vocoderBins - 2);
            double share = vocoderBin[bin] - below;
            factors[bin] = Math.exp(0.5 * (logGain[below] + share * (logGain[below + 1] - logGain[below])));
        }
        fft.scale(spectrum, factors);
        fft.inverse(spectrum);
        return spectrum;
    }

    /** The recording around a frame, in the middle of a transform. */
    private double[] windowed(int frame) {
        int before = (int) (centre(frame) - centre(frame - 1));
        int after = (int) (centre(frame + 1) - centre(frame));
        float[] samples = new float[before + after];
        voice.read(0, centre(frame) - before, samples);
        double[] windowed = new double[fft.length()];
        int middle = fft.length() / 2;
        for (int n = -before; n < after; n++) {
            double u = (double) n / (n < 0 ? before : after);
            windowed[middle + n] = samples[before + n] * (0.5 + 0.5 * Math.cos(Math.PI * u));
        }
        return windowed;
    }
}
