package io.autovoice.domain.loudness;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;

/** Every sample times a factor. A view: nothing is copied. */
public record ScaledWaveform(Waveform source, double factor) implements Waveform {
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
        source.read(channel, fromFrame, into);
        for (int n = 0; n < into.length; n++) {
            into[n] = (float) (into[n] * factor);
        }
    }
}
