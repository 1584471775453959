package io.autovoice.domain.conversion.key;

import io.autovoice.domain.conversion.BlendedVoice;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fits a song to a voice. */
public final class Transposition {
    private static final int FARTHEST = 36; // semitones; from the lowest singers to the highest
    private static final int OCTAVE = 12; // semitones

    // Semitones outside the range count fully; the other two decide only between keys in which the song fits about
    // equally well.
    private static final double OFF_CENTRE = 0.05; // for each semitone between the medians
    private static final double BAND_MOVED = 0.1; // for each semitone, since moving the band costs some of its sound

    private Transposition() {}

    /**
     * The change of key after which least of the song lies outside the voice's range. What is sung there counts by its distance, in
     * semitones, averaged over all that is sung. If that is the same, medians near each other are better, and so is a band that stays. None if
     * nothing is voiced, or nobody said where the voice is at home.
     */
    public static KeyChange fitting(F0Contour sung, VoiceProfile voice, AutoKey by) {
        if (by == AutoKey.OFF || sung.median().isEmpty() || voice.usualF0().isEmpty()) {
            return KeyChange.NONE;
        }
        Fit fit = new Fit(sung, voice);
        return candidates(by).min(Comparator.comparingDouble(fit::strain)).orElse(KeyChange.NONE);
    }

    /** The nearest first, since the first of equals is taken. */
    private static Stream<KeyChange> candidates(AutoKey by) {
        int step = by == AutoKey.OCTAVES ? OCTAVE : 1;
        return IntStream.rangeClosed(-FARTHEST / step, FARTHEST / step)
                .map(steps -> steps * step)
                .boxed()
                .sorted(Comparator.comparingInt(Math::abs))
                .map(semitones -> KeyChange.inTune(new Semitones(semitones)));
    }

    /** A song's pitches against a voice's range; all in semitones above the voice's usual F0. */
    private static final class Fit {
        private final double[] sung;
        private final double median;
        private final double low;
        private final double high;

        Fit(F0Contour contour, VoiceProfile voice) {
            double home = voice.usualF0().orElseThrow();
            float[] hertz = contour.voiced();
            this.sung = IntStream.range(0, hertz.length)
                    .mapToDouble(hop -> Semitones.between(home, hertz[hop]).value())
                    .toArray();
            this.median =
                    Semitones.between(home, contour.median().orElseThrow()).value();
            this.low = Semitones.between(home, lowF0(voice, home)).value();
            this.high = Semitones.between(home, highF0(voice, home)).value();
        }

        private static double lowF0(VoiceProfile voice, double home) {
            if (voice instanceof BlendedVoice blend) {
                return blend.lowF0();
            }
            return voice instanceof ReferenceVoice known ? known.lowF0() : home;
        }

        private static double highF0(VoiceProfile voice, double home) {
            if (voice instanceof BlendedVoice blend) {
                return blend.highF0();
            }
            return voice instanceof ReferenceVoice known ? known.highF0() : home;
        }

        double strain(KeyChange change) {
            double shift = change.voice().value();
            double outside = 0;
            for (double pitch : sung) {
                outside += Math.max(0, Math.max(low - pitch - shift, pitch + shift - high));
            }
            return outside / sung.length
                    + OFF_CENTRE * Math.abs(median + shift)
                    + BAND_MOVED * Math.abs(change.band().value());
        }
    }
}
