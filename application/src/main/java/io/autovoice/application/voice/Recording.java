package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalActivity;

/**
 * A recording of a voice.
 *
 * @param audio as it was read
 * @param voice the same, or what the separator made of it
 * @param activity when there is voice
 */
record Recording(String name, Waveform audio, Waveform voice, VocalActivity activity, boolean separated) {

    static Recording of(String name, Waveform audio) {
        return new Recording(name, audio, audio, VocalActivity.ALWAYS, false);
    }

    Recording separated(Stems stems) {
        return new Recording(name, audio, stems.vocals(), stems.activity(), true);
    }
}
