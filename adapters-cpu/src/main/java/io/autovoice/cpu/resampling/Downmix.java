package io.autovoice.cpu.resampling;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;

/** A waveform seen as one channel, the average of its channels; computed as it is read, nothing is stored. */
public final class Downmix implements Waveform {
    private final Waveform source;

    private Downmix(Waveform source) {
        this.source = source;
    }

    /** {@code waveform} itself if it has one channel. */
    public static Waveform mono(Waveform waveform) {
        return waveform.channels() == 1 ? waveform : new Downmix(waveform);
    }

    /** Two channels, mixed from more as loudspeakers in a room would be heard; {@code waveform} itself if it has one or two. */
    public static Waveform stereo(Waveform waveform) {
        return waveform.channels() <= 2 ? waveform : new StereoDownmix(waveform);
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
