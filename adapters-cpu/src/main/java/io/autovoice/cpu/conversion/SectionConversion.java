package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.formant.FormantGains;
import io.autovoice.cpu.conversion.formant.FormantWarp;
import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.retrieval.EnvelopeMatching;
import io.autovoice.cpu.conversion.retrieval.TargetShare;
import io.autovoice.cpu.conversion.track.Dynamics;
import io.autovoice.cpu.conversion.track.LoudnessLevel;
import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Finds what is to become of the envelopes of one section: the target's where somebody sings; level and pauses stay the source's. */
final class SectionConversion {
    private static final double FLOOR = 1e-20;
    private static final double FAR = 0.9 * Math.log(2); // nearly an octave: what is moved so far is synthesised
    private static final double NOTHING = -6 * Math.log(10); // -60 dB
    private static final double FREE = 2.6 * Math.log(10); // 26 dB: consonants and breath are the singer's own

    private final VocoderFormat format;
    private final MelCepstrum cepstrum;
    private final LoudnessLevel loudness;
    private final List<TargetShare> targets;
    private final ConversionSettings settings;
    private final MatchingLibrary library;

    SectionConversion(
            VocoderFormat format, List<TargetShare> targets, ConversionSettings settings, MatchingLibrary library) {
        this.format = format;
        this.cepstrum = new MelCepstrum(format);
        this.loudness = new LoudnessLevel(format);
        this.targets = targets;
        this.settings = settings;
        this.library = library;
    }

    /**
     * @param askedF0 one value a frame, hertz, NaN = unvoiced
     * @param repetition how well the source repeats itself, one value a frame
     * @param frames hold the source's power
     */
    EnvelopeChange convert(
            HeardSong heard, float[] askedF0, float[] repetition, VocoderFrames frames, StageProgress progress) {
        VoiceTrack source = heard.track();
        ConversionKnobs knobs = settings.knobs();
        VoiceTrack converted = source.withOwnShapes();
        EnvelopeMatching matching = new EnvelopeMatching(heard, targets, askedF0, settings, library.products());
        matching.convert(true, converted, progress.part(0, 0.5));
        matching.convert(false, converted, progress.part(0.5, 0.9));
        float[][] difference = difference(source, converted, ChangeShares.of(source, repetition, knobs.protect()));
        float[] wantedLevel =
                Dynamics.levels(source, matching.levels(), knobs.loudness().orElse(0));
        FrameGains wanted = gains(difference, levels(difference, wantedLevel, frames));
        Semitones formant = knobs.formant();
        FrameGains moved = formant.value() == 0
                ? wanted
                : new FormantGains(wanted, new FormantWarp(format, formant), source, frames);
        progress.advanced(1);
        return new EnvelopeChange(moved, limits(source, askedF0));
    }

    private FrameGains gains(float[][] difference, float[] level) {
        Treble treble = new Treble(format, bandHertz());
        return new WantedGains(cepstrum, treble, difference, level, tops(treble, difference, level));
    }

    /** As far as all targets have sound. */
    private double bandHertz() {
        return targets.stream().mapToDouble(TargetShare::bandHertz).min().orElseThrow();
    }

    private static float[][] difference(VoiceTrack source, VoiceTrack converted, float[] shares) {
        float[][] difference = converted.shape();
        IntStream.range(0, source.frames()).parallel().forEach(frame -> {
            for (int n = 0; n < difference[frame].length; n++) {
                difference[frame][n] = shares[frame] * (difference[frame][n] - source.shape()[frame][n]);
            }
        });
        return difference;
    }

    /** What makes each frame as loud as is wanted. */
    private float[] levels(float[][] difference, float[] wanted, VocoderFrames frames) {
        return perFrame(difference.length, frame -> {
            double[] gain = new double[format.bins()];
            double[] power = new double[format.bins()];
            cepstrum.synthesise(difference[frame], gain);
            frames.power(frame, power);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = (power[bin] + FLOOR) * Math.exp(gain[bin]);
            }
            return wanted[frame] - loudness.of(power);
        });
    }

    private static float[] limits(VoiceTrack source, float[] askedF0) {
        float[] presence = source.presence();
        return perFrame(source.frames(), frame -> {
            float share = presence[frame];
            boolean far = Math.abs(Math.log(askedF0[frame] / source.f0Hertz()[frame])) > FAR;
            return source.voiced(frame)
                    ? share * (far ? NOTHING : EnvelopeChange.USUAL_LIMIT) + (1 - share) * FREE
                    : FREE;
        });
    }

    private float[] tops(Treble treble, float[][] difference, float[] level) {
        return treble.settled(perFrame(difference.length, frame -> {
            double[] gain = new double[format.bins()];
            cepstrum.synthesise(difference[frame], gain);
            return level[frame] + treble.shift(gain);
        }));
    }

    private static float[] perFrame(int frames, IntToDoubleFunction value) {
        float[] values = new float[frames];
        IntStream.range(0, frames).parallel().forEach(frame -> values[frame] = (float) value.applyAsDouble(frame));
        return values;
    }
}
