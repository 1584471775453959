package io.autovoice.cpu.resampling;

import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.SincKernel;

/**
 * Changes the sampling rate by a windowed sinc: flat within 0.01 dB to 0.45 of the lower rate, at least 100 dB down from its Nyquist
 * frequency on, linear phase, no delay. Any two rates. The same input gives the same bits on every machine.
 */
public final class Resampling {
    private static final int CHUNK_FRAMES = 16_384; // of output; tens of milliseconds of work at the longest filters

    private Resampling() {}

    /**
     * All channels at another rate; {@code waveform} itself if it has that rate already.
     *
     * @return round(frames * target / rate) frames; frame n of it is the instant n / target of the input
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    public static Waveform to(SampleRate target, Waveform waveform, WaveformStorage storage, StageProgress progress) {
        if (target.equals(waveform.rate())) {
            return waveform;
        }
        PolyphaseFilter filter = new PolyphaseFilter(waveform.rate().hertz(), target.hertz(), SincKernel.transparent());
        WaveformBuilder result = storage.builder(target, waveform.channels());
        long frames = framesAt(target.hertz(), waveform.rate().hertz(), waveform.frames());
        for (long start = 0; start < frames; start += CHUNK_FRAMES) {
            float[][] chunk = new float[waveform.channels()][(int) Math.min(CHUNK_FRAMES, frames - start)];
            for (int channel = 0; channel < chunk.length; channel++) {
                filterChunk(filter, waveform, channel, start, chunk[channel]);
                progress.advanced((start + chunk[0].length * (channel + 1.0) / chunk.length) / frames);
            }
            result.append(chunk);
        }
        return result.build();
    }

    /**
     * A view at another rate for measuring, not for listening: filtered as it is read, on all cores of the common pool, flat within 0.01 dB
     * to 0.4 of the lower rate and at least 80 dB down from its Nyquist frequency on. For those who read each sample about once.
     *
     * @return round(frames * target / rate) frames, as {@link #to} gives; {@code waveform} itself if it has that rate already
     */
    public static Waveform view(SampleRate target, Waveform waveform) {
        return target.equals(waveform.rate()) ? waveform : new ResampledWaveform(waveform, target);
    }

    /** A resampler that keeps its results in {@code storage}. */
    public static Resampler into(WaveformStorage storage) {
        return (waveform, rate, progress) -> to(rate, waveform, storage, progress);
    }

    /** One channel held in an array: for pieces of some seconds. Samples beyond its ends count as zero. */
    public static float[] mono(float[] samples, SampleRate from, SampleRate to) {
        Waveform resampled = to(to, WaveformStorage.heap(from, samples), WaveformStorage.HEAP, StageProgress.NONE);
        float[] result = new float[(int) resampled.frames()];
        resampled.read(0, 0, result);
        return result;
    }

    private static void filterChunk(PolyphaseFilter filter, Waveform waveform, int channel, long start, float[] y) {
        long first = filter.firstInput(start);
        long last = filter.firstInput(start + y.length - 1) + filter.taps() - 1;
        float[] x = new float[(int) (last - first + 1)];
        waveform.read(channel, first, x);
        filter.filter(x, start, y);
    }

    static long framesAt(int to, int from, long frames) {
        return (frames * to + from / 2) / from;
    }
}
