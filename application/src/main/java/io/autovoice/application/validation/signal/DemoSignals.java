package io.autovoice.application.validation.signal;

import io.autovoice.application.validation.signal.band.Band;
import io.autovoice.application.validation.signal.singing.Score;
import io.autovoice.application.validation.signal.singing.Singer;
import io.autovoice.application.validation.signal.singing.SungMelody;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformStorage;

/** The song and the target voice of demo, validation and tests. Deterministic: the same arguments give the same samples. */
public final class DemoSignals {
    private static final SampleRate RATE = SampleRate.CD;
    private static final double PEAK = 0.85;
    private static final double VOICE_OVER_BAND = 1.2; // RMS, +1.6 dB
    private static final double FADE = 0.03; // s, at the end
    private static final double LONGEST = 900; // s: samples are made on the heap

    private DemoSignals() {}

    /**
     * A tenor and his band; a form of 19.2 s, repeated and cut to length.
     *
     * @param seconds 1..900
     */
    public static KnownSong song(double seconds, WaveformStorage storage) {
        if (!(seconds >= 1 && seconds <= LONGEST)) {
            throw new IllegalArgumentException("A demo song needs 1..%s s, got %s s".formatted(LONGEST, seconds));
        }
        SungMelody sung = SungMelody.of(Score.SONG, Singer.TENOR, seconds, RATE);
        float[][] band = Band.play(seconds, Score.SONG.beat(), RATE);
        float[] voice = sung.samples();
        Levels.fadeOut(RATE, FADE, voice, band[0], band[1]);
        Levels.scale(VOICE_OVER_BAND * Levels.rms(band) / Levels.rms(voice), voice);
        float[][] mixture = {Levels.sum(voice, band[0]), Levels.sum(voice, band[1])};
        double gain = PEAK / Levels.peak(mixture);
        Levels.scale(gain, voice, band[0], band[1]);
        mixture = new float[][] {Levels.sum(voice, band[0]), Levels.sum(voice, band[1])};
        return new KnownSong(
                storage.builder(RATE, 2).append(mixture).build(),
                storage.builder(RATE, 2).append(new float[][] {voice, voice}).build(),
                storage.builder(RATE, 2).append(band).build(),
                sung.f0());
    }

    /** An alto alone, 22 s of exercises with all vowels and consonants: the recording that a target voice is made from. */
    public static KnownSinger targetSinger(WaveformStorage storage) {
        SungMelody sung = SungMelody.of(Score.EXERCISES, Singer.ALTO, Score.EXERCISES.seconds(), RATE);
        float[] voice = sung.samples();
        Levels.scale(PEAK / Levels.peak(voice), voice);
        return new KnownSinger(
                storage.builder(RATE, 1).append(new float[][] {voice}).build(), sung.f0());
    }
}
