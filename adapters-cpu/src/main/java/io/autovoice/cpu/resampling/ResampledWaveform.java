package io.autovoice.cpu.resampling;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.signal.SincKernel;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A waveform at another rate, computed anew with every read: it takes no room. */
final class ResampledWaveform implements Waveform {
    private static final int BLOCK = 8192; // samples a task, some milliseconds

    private final Waveform source;
    private final SampleRate rate;
    private final PolyphaseFilter filter;

    ResampledWaveform(Waveform source, SampleRate rate) {
        this.source = source;
        this.rate = rate;
        this.filter = new PolyphaseFilter(source.rate().hertz(), rate.hertz(), SincKernel.brief());
    }

    @Override
    public SampleRate rate() {
        return rate;
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public long frames() {
        return Resampling.framesAt(rate.hertz(), source.rate().hertz(), source.frames());
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        Arrays.fill(into, 0f);
        int start = (int) Math.max(0, Math.min(into.length, -fromFrame));
        int end = (int) Math.max(start, Math.min(into.length, frames() - fromFrame));
        IntStream.range(0, (end - start + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int at = start + block * BLOCK;
            float[] y = new float[Math.min(BLOCK, end - at)];
            filter(channel, fromFrame + at, y);
            System.arraycopy(y, 0, into, at, y.length);
        });
    }

    private void filter(int channel, long from, float[] y) {
        long first = filter.firstInput(from);
        long last = filter.firstInput(from + y.length - 1) + filter.taps() - 1;
        float[] x = new float[(int) (last - first + 1)];
        source.read(channel, first, x);
        filter.filter(x, from, y);
    }
}
