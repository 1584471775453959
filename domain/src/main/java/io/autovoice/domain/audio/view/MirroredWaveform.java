package io.autovoice.domain.audio.view;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/**
 * Exactly {@code frames} of another waveform from {@code start} on; where that lies before its start or beyond its end, its mirror image
 * goes on, without repeating the frame at the edge. A view.
 *
 * @param start may be negative
 */
public record MirroredWaveform(Waveform source, long start, long frames) implements Waveform {
    public MirroredWaveform {
        if (source.frames() < 1 || frames < 0) {
            throw new IllegalArgumentException("An empty waveform has no mirror image");
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
        long there = source.frames();
        long period = Math.max(1, 2 * (there - 1)); // forth and back
        while (at < end) {
            long phase = Math.floorMod(start + fromFrame + at, period);
            boolean forth = phase < there;
            long back = period - phase; // the frame that phase stands for on the way back
            float[] piece = new float[(int) Math.min(end - at, forth ? there - phase : back)];
            source.read(channel, forth ? phase : back - piece.length + 1, piece);
            for (int n = 0; n < piece.length; n++) {
                into[at + n] = piece[forth ? n : piece.length - 1 - n];
            }
            at += piece.length;
        }
    }
}
