package io.autovoice.domain.audio.view;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/** Exactly {@code frames} of another waveform: cut off if it is longer, repeated from its start if it is shorter. A view. */
public record LoopedWaveform(Waveform source, long frames) implements Waveform {
    public LoopedWaveform {
        if (source.frames() < 1) {
            throw new IllegalArgumentException("An empty waveform can't be repeated");
        }
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
    public void read(int channel, long fromFrame, float[] into) {
        Arrays.fill(into, 0f);
        int at = (int) Math.max(0, Math.min(into.length, -fromFrame));
        int end = (int) Math.max(at, Math.min(into.length, frames - fromFrame));
        while (at < end) {
            long frame = (fromFrame + at) % source.frames();
            float[] piece = new float[(int) Math.min(end - at, source.frames() - frame)];
            source.read(channel, frame, piece);
            System.arraycopy(piece, 0, into, at, piece.length);
            at += piece.length;
        }
    }
}
