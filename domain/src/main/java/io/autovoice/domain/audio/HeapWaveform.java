package io.autovoice.domain.audio;

import java.util.Arrays;

/** Owns its array: nobody else holds a reference to it. */
final class HeapWaveform implements Waveform {
    private final SampleRate rate;
    private final float[][] samples;

    HeapWaveform(SampleRate rate, float[][] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    @Override
    public SampleRate rate() {
        return rate;
    }

    @Override
    public int channels() {
        return samples.length;
    }

    @Override
    public long frames() {
        return samples[0].length;
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        float[] source = samples[channel];
        long first = Math.max(0, Math.min(into.length, -fromFrame));
        long end = Math.max(first, Math.min(into.length, source.length - fromFrame));
        Arrays.fill(into, 0, (int) first, 0f);
        if (end > first) {
            System.arraycopy(source, (int) (fromFrame + first), into, (int) first, (int) (end - first));
        }
        Arrays.fill(into, (int) end, into.length, 0f);
    }
}
