package io.autovoice.application.voice.reference;

import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.application.voice.reference.quality.RecordingQuality;
import io.autovoice.application.voice.reference.quality.Reverberation;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the recordings of a voice are worth. Figures of several recordings are weighted by the seconds taken from each.
 *
 * @param givenSeconds length of the recordings, before anything was taken out; without what was given twice
 * @param usableSeconds length of the reference
 * @param voicedShare how much of that has a pitch, 0..1
 * @param periodicity how much of each period comes again in the next, 0..1
 * @param reverberation {@code NaN} seconds if too little was heard of it
 * @param bandwidthHertz up to where the voice has sound; the highs above come from the song
 * @param heldShare how much of what has a pitch is held like notes, 0..1: up to .09 in speech, .18 and more in singing
 * @param separatedShare how much of the reference was separated from music, 0..1
 * @param rateHertz the lowest sample rate of the recordings; {@code NaN} if it wasn't noted
 * @param warnings sentences on recordings that may be of somebody else
 */
public record ReferenceReport(
        double givenSeconds,
        double usableSeconds,
        double voicedShare,
        double periodicity,
        Noise noise,
        Reverberation reverberation,
        double clippedShare,
        double bandwidthHertz,
        SungRange range,
        double heldShare,
        double separatedShare,
        double rateHertz,
        List<String> warnings) {
    private static final double SINGING = 0.12; // of heldShare: between both

    public ReferenceReport {
        warnings = List.copyOf(warnings);
    }

    /** One recording in the reference, as it was given, and how much of it was taken. */
    public record Taken(
            RecordingQuality quality, double givenSeconds, double usableSeconds, boolean separated, SampleRate rate) {}

    /**
     * @param reference one channel, pauses taken out
     * @param f0 its pitch, voiced at least once
     * @param periodicity of the reference, 0..1
     */
    public static ReferenceReport of(Waveform reference, F0Contour f0, double periodicity, List<Taken> recordings) {
        double usable = recordings.stream().mapToDouble(Taken::usableSeconds).sum();
        double[] weights = recordings.stream()
                .mapToDouble(taken -> taken.usableSeconds() / Math.max(usable, 1e-9))
                .toArray();
        return new ReferenceReport(
                recordings.stream().mapToDouble(Taken::givenSeconds).sum(),
                reference.seconds(),
                Math.min(1, f0.voiced().length * f0.grid().hopSeconds() / reference.seconds()),
                periodicity,
                noise(recordings, weights),
                reverberation(recordings, weights),
                IntStream.range(0, weights.length)
                        .mapToDouble(
                                n -> weights[n] * recordings.get(n).quality().clippedShare())
                        .sum(),
                Bandwidth.hertz(reference),
                SungRange.of(f0),
                HeldNotes.share(f0),
                IntStream.range(0, weights.length)
                        .filter(n -> recordings.get(n).separated())
                        .mapToDouble(n -> weights[n])
                        .sum(),
                recordings.stream()
                        .mapToDouble(taken -> taken.rate().hertz())
                        .min()
                        .orElse(Double.NaN),
                List.of());
    }

    public ReferenceReport warning(List<String> sentences) {
        return new ReferenceReport(
                givenSeconds,
                usableSeconds,
                voicedShare,
                periodicity,
                noise,
                reverberation,
                clippedShare,
                bandwidthHertz,
                range,
                heldShare,
                separatedShare,
                rateHertz,
                sentences);
    }

    /** Whether it is more like singing than like speech. */
    public boolean sung() {
        return heldShare >= SINGING;
    }

    /** All recordings come to one loudness, so that their noises add up as shares of their voices. */
    private static Noise noise(List<Taken> recordings, double[] weights) {
        double share = 0;
        boolean pauses = true;
        for (int n = 0; n < weights.length; n++) {
            Noise noise = recordings.get(n).quality().noise();
            share += weights[n] * Math.pow(10, -noise.snrDb() / 10);
            pauses &= noise.pausesHeard();
        }
        return new Noise(-10 * Math.log10(share), pauses);
    }

    private static Reverberation reverberation(List<Taken> recordings, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int n = 0; n < weights.length; n++) {
            Reverberation one = recordings.get(n).quality().reverberation();
            if (one.known()) {
                sum += weights[n] * one.seconds();
                weight += weights[n];
            }
        }
        return new Reverberation(weight > 0 ? sum / weight : Double.NaN);
    }
}
