package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/**
 * How far the noise of a recording lies below the voice; what rumbles below 60 Hz, where no voice sings, isn't counted.
 *
 * @param snrDb the mean power of the hops with voice, less the noise's, over the noise's; 0..70
 * @param pausesHeard whether noise alone was heard; if not (a held note, a tail of reverberation or hum is the quietest there is), the
 *     truth is {@code snrDb} or more
 */
public record Noise(double snrDb, boolean pausesHeard) {
    private static final double HOP_SECONDS = 0.02;
    private static final double ACTIVE_WITHIN = 0.025; // -16 dB, the margin of ITU-T P.56 (active speech level)
    private static final double ACTIVE_OVER = 2; // 3 dB over the noise, where it comes nearer than that
    private static final double HIGHEST_DB = 70;
    private static final int STRETCHES = 15; // listened to
    private static final double PITCHED =
            0.6; // noise stays below .5, voices and hum above .7 (docs/quality/references.md)

    static Noise of(Waveform mono) {
        HopPowers powers = HopPowers.withoutRumble(mono, HOP_SECONDS);
        double floor = powers.floor();
        double active = activePower(powers, Math.max(ACTIVE_WITHIN * powers.loud(), ACTIVE_OVER * floor));
        double voice = Math.max(active - floor, 0);
        double ratio = (voice + 1e-14) / (floor + 1e-14);
        double snrDb = Math.max(0, Math.min(HIGHEST_DB, 10 * Math.log10(ratio)));
        return new Noise(snrDb, pitchStrength(mono, powers) < PITCHED);
    }

    private static double activePower(HopPowers powers, double least) {
        double sum = 0;
        int count = 0;
        for (int hop = 0; hop < powers.hops(); hop++) {
            if (powers.at(hop) > least) {
                sum += powers.at(hop);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Of the quietest stretches, their median. */
    private static double pitchStrength(Waveform mono, HopPowers powers) {
        double[] strengths = Arrays.stream(powers.quietest(STRETCHES))
                .mapToDouble(hop -> PitchStrength.at(mono, mono.rate().frames(hop * powers.hopSeconds())))
                .sorted()
                .toArray();
        return strengths.length == 0 ? 0 : strengths[strengths.length / 2];
    }
}
