package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;

/** One channel seen as several, each with its gain. */
final class PlacedWaveform implements Waveform {
    private final Waveform voice;
    private final double[] gains;

    PlacedWaveform(Waveform voice, double[] gains) {
        this.voice = voice;
        this.gains = gains;
    }

    @Override
    public SampleRate rate() {
        return voice.rate();
    }

    @Override
    public int channels() {
        return gains.length;
    }

    @Override
    public long frames() {
        return voice.frames();
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        double gain = gains[channel];
        voice.read(0, fromFrame, into);
        for (int n = 0; n < into.length; n++) {
            into[n] *= (float) gain;
        }
    }
}
