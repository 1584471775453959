package io.autovoice.cpu.pitch.neural;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;

/** One channel of which a piece is at hand; the rest is read from the source. */
record HeldWaveform(Waveform source, long from, float[] samples) implements Waveform {

    static HeldWaveform of(Waveform source, long from, int count) {
        float[] samples = new float[count];
        source.read(0, from, samples);
        return new HeldWaveform(source, from, samples);
    }

    @Override
    public SampleRate rate() {
        return source.rate();
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public long frames() {
        return source.frames();
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        long at = fromFrame - from;
        if (channel == 0 && at >= 0 && at + into.length <= samples.length) {
            System.arraycopy(samples, (int) at, into, 0, into.length);
        } else {
            source.read(channel, fromFrame, into);
        }
    }
}
