package io.autovoice.domain.audio.view;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;

/** The mean of all channels, as one. A view: nothing is copied. */
public record MonoWaveform(Waveform source) implements Waveform {

    /** {@code waveform} itself if it has one channel already. */
    public static Waveform of(Waveform waveform) {
        return waveform.channels() == 1 ? waveform : new MonoWaveform(waveform);
    }

    @Override
    public SampleRate rate() {
        return source.rate();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public long frames() {
        return source.frames();
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        if (channel != 0) {
            throw new IndexOutOfBoundsException("A mono waveform has channel 0 only, asked for " + channel);
        }
        source.read(0, fromFrame, into);
        float[] other = new float[into.length];
        for (int next = 1; next < source.channels(); next++) {
            source.read(next, fromFrame, other);
            for (int n = 0; n < into.length; n++) {
                into[n] += other[n];
            }
        }
        for (int n = 0; n < into.length; n++) {
            into[n] /= source.channels();
        }
    }
}
