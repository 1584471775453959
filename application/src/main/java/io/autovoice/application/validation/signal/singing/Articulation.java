package io.autovoice.application.validation.signal.singing;

import io.autovoice.application.validation.signal.singing.Consonant.Manner;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;

/** The score as control curves: what glottis, tongue and lungs do, millisecond by millisecond. */
final class Articulation {
    private static final int FORMANTS = 3;
    private static final double BURST = 0.02; // s, at the end of a stop
    private static final double BREATH = 0.3; // s, before a phrase
    private static final double RELEASE = 0.08; // s of the last note's time that are silent
    private static final double VIBRATO_DELAY = 0.2; // s into a note
    private static final double LEAST_FOR_VIBRATO = 0.7; // s
    private static final double AUDIBLE = 0.1; // of full voice; below it counts as unvoiced

    private final Singer singer;
    private final ControlCurve midi;
    private final ControlCurve vibrato; // cents
    private final ControlCurve f0; // Hz
    private final ControlCurve voice; // 0..1
    private final ControlCurve breath; // 0..1
    private final ControlCurve noise; // 0..1
    private final ControlCurve noiseCentre; // Hz
    private final ControlCurve noiseWidth; // Hz
    private final ControlCurve[] formants = new ControlCurve[FORMANTS]; // Hz

    Articulation(Score score, Singer singer, double seconds) {
        this.singer = singer;
        Syllable first = score.phrases().get(0).syllables().get(0);
        midi = new ControlCurve(seconds, first.midi());
        vibrato = new ControlCurve(seconds, 0);
        voice = new ControlCurve(seconds, 0);
        breath = new ControlCurve(seconds, 0);
        noise = new ControlCurve(seconds, 0);
        noiseCentre = new ControlCurve(seconds, Consonant.S.noiseCentre());
        noiseWidth = new ControlCurve(seconds, Consonant.S.noiseWidth());
        for (int f = 0; f < FORMANTS; f++) {
            formants[f] = new ControlCurve(seconds, first.from().formant(f));
        }
        double phraseSeconds = score.beat() * Score.BEATS_A_PHRASE;
        for (int n = 0; n * phraseSeconds < seconds; n++) {
            sing(score.phrases().get(n % score.phrases().size()), n * phraseSeconds, score.beat());
        }
        smooth();
        f0 = ControlCurve.of(seconds, this::pitch);
    }

    /** In hertz; there is one in every pause too, that of the note to come. */
    double f0(double seconds) {
        return f0.at(seconds);
    }

    private double pitch(double seconds) {
        double wave = Math.sin(2 * Math.PI * singer.vibratoRate() * seconds);
        double note = midi.at(seconds) + singer.transposition() + vibrato.at(seconds) / 100 * wave;
        return 440 * Math.pow(2, (note - 69) / 12);
    }

    double voice(double seconds) {
        return voice.at(seconds);
    }

    double breath(double seconds) {
        return breath.at(seconds);
    }

    double noise(double seconds) {
        return noise.at(seconds);
    }

    double noiseCentre(double seconds) {
        return noiseCentre.at(seconds);
    }

    double noiseWidth(double seconds) {
        return noiseWidth.at(seconds);
    }

    /** In hertz; the first one follows a high F0, as singers do (Sundberg, "Formant technique in a professional female singer", 1975). */
    double formant(int index, double seconds) {
        double hertz = singer.formantScale() * formants[index].at(seconds);
        return index == 0 ? Math.max(hertz, 1.05 * f0(seconds)) : hertz;
    }

    /** The F0 where the voice can be heard; a grid point for each that a waveform of this length has. */
    F0Contour contour(FrameGrid grid, int hops) {
        float[] hertz = new float[hops];
        for (int hop = 0; hop < hops; hop++) {
            double seconds = grid.secondsAt(hop);
            hertz[hop] = voice.at(seconds) >= AUDIBLE ? (float) f0(seconds) : Float.NaN;
        }
        return new F0Contour(grid, hertz);
    }

    private void sing(Score.Phrase phrase, double start, double beat) {
        double at = start + phrase.rest() * beat;
        breath.set(at - BREATH, at - BREATH / 4, 0.25);
        int last = phrase.syllables().size() - 1;
        midi.set(start, at, phrase.syllables().get(0).midi());
        for (int n = 0; n <= last; n++) {
            Syllable syllable = phrase.syllables().get(n);
            double end = at + syllable.beats() * beat;
            sing(syllable, at, n == last ? end - RELEASE : end);
            at = end;
        }
    }

    private void sing(Syllable syllable, double start, double end) {
        Consonant consonant = syllable.consonant();
        double vowel = start + consonant.seconds();
        midi.set(start, end + RELEASE, syllable.midi());
        for (int f = 0; f < FORMANTS; f++) {
            formants[f].set(start, vowel, syllable.from().formant(f));
            formants[f].glide(
                    vowel, end, syllable.from().formant(f), syllable.to().formant(f));
            formants[f].set(end, end + RELEASE, syllable.to().formant(f));
        }
        voice.set(vowel, end, 1);
        articulate(consonant, start, vowel);
        if (end - vowel >= LEAST_FOR_VIBRATO) {
            vibrato.set(vowel + VIBRATO_DELAY, end, singer.vibratoExtent());
        }
    }

    private void articulate(Consonant consonant, double start, double vowel) {
        if (consonant.manner() == Manner.SONORANT) {
            voice.set(start, vowel, 0.4);
            formants[0].set(start, vowel, 260); // Hz: the mouth is closed, or nearly so
            return;
        }
        double from = consonant.manner() == Manner.STOP ? vowel - BURST : start;
        noise.set(from, vowel, consonant.noiseLevel());
        if (consonant.manner() != Manner.VOWEL) {
            noiseCentre.set(start - 0.02, vowel + 0.02, consonant.noiseCentre());
            noiseWidth.set(start - 0.02, vowel + 0.02, consonant.noiseWidth());
        }
    }

    private void smooth() {
        midi.smooth(0.05); // portamento of 0.1 s
        vibrato.smooth(0.2);
        voice.smooth(0.02);
        breath.smooth(0.06);
        noise.smooth(0.01);
        for (ControlCurve formant : formants) {
            formant.smooth(0.03);
        }
    }
}
