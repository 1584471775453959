package io.autovoice.application.voice.recording;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/** The frames of a waveform from {@code start} to before {@code end}; around them it is silent. A view: nothing is copied. */
public record Excerpt(Waveform source, long start, long end) implements Waveform {

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
        return end - start;
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        source.read(channel, start + fromFrame, into);
        Arrays.fill(into, 0, (int) Math.max(0, Math.min(into.length, -fromFrame)), 0);
        Arrays.fill(into, (int) Math.max(0, Math.min(into.length, frames() - fromFrame)), into.length, 0);
    }
}
