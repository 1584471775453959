package io.autovoice.domain.audio.view;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/** Nothing but zeros, in the shape of another waveform. Takes no memory. */
public record SilentWaveform(SampleRate rate, int channels, long frames) implements Waveform {

    public SilentWaveform(Waveform shape) {
        this(shape.rate(), shape.channels(), shape.frames());
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        Arrays.fill(into, 0f);
    }
}
