package io.autovoice.domain.testing;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;

/** Adds the stems with their gains, without a limiter; the band keeps its pitch whatever is asked. */
public final class PlainMixer implements Mixer {
    @Override
    public Waveform mix(Waveform voice, Waveform instrumental, MixSettings settings, StageProgress progress) {
        float[][] mix = new float[instrumental.channels()][];
        for (int channel = 0; channel < mix.length; channel++) {
            mix[channel] = TestSignals.samples(instrumental, channel);
            float[] sung = TestSignals.samples(voice, Math.min(channel, voice.channels() - 1));
            for (int n = 0; n < sung.length; n++) {
                mix[channel][n] = (float) (settings.levels().vocals().factor() * sung[n]
                        + settings.levels().instrumental().factor() * mix[channel][n]);
            }
        }
        progress.advanced(1);
        return WaveformStorage.heap(instrumental.rate(), mix);
    }
}
