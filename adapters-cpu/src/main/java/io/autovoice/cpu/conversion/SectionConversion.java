package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.track.LoudnessLevel;
import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Finds what is to become of the envelopes of one section: the target's where somebody sings; level and pauses stay the source's. */
final class SectionConversion {
    private static final double FADE = 0.5 * Math.log(10); // half width of the change from pause to voice: 5 dB
    private static final double FLOOR = 1e-20;
    private static final double LIMIT = 0.9 * Math.log(10); // 9 dB: more would bring up what the separator left
    private static final double FAR = 0.9 * Math.log(2); // nearly an octave: what is moved so far is synthesised
    private static final double NOTHING = -6 * Math.log(10); // -60 dB
    private static final double FREE = 2.6 * Math.log(10); // 26 dB: consonants and breath are the singer's own

    private final VocoderFormat format;
    private final MelCepstrum cepstrum;
    private final LoudnessLevel loudness;

    SectionConversion(VocoderFormat format) {
        this.format = format;
        this.cepstrum = new MelCepstrum(format);
        this.loudness = new LoudnessLevel(format);
    }

    /**
     * @param askedF0 one value a frame, hertz, NaN = unvoiced
     * @param frames hold the source's power
     */
    EnvelopeChange convert(
            HeardSong heard,
            List<TargetShare> targets,
            float[] askedF0,
            ConversionSettings settings,
            VocoderFrames frames,
            StageProgress progress) {
        VoiceTrack source = heard.track();
        VoiceTrack converted = source.withOwnShapes();
        EnvelopeMatching matching = new EnvelopeMatching(heard, targets, askedF0, settings);
        matching.convert(true, converted, progress.part(0, 0.5));
        matching.convert(false, converted, progress.part(0.5, 0.9));
        float[][] difference = difference(source, converted);
        float[] level = levels(source, difference, frames);
        Treble treble = new Treble(format, bandHertz(targets));
        progress.advanced(1);
        float[] top = tops(treble, difference, level);
        return new EnvelopeChange(cepstrum, treble, difference, level, top, limits(source, askedF0));
    }

    /** As far as all of them have sound. */
    private static double bandHertz(List<TargetShare> targets) {
        return targets.stream().mapToDouble(TargetShare::bandHertz).min().orElseThrow();
    }

    private static float[][] difference(VoiceTrack source, VoiceTrack converted) {
        double pause = source.pauseLevel();
        float[][] difference = converted.shape();
        IntStream.range(0, source.frames()).parallel().forEach(frame -> {
            float share = voiceShare(source, frame, pause);
            for (int n = 0; n < difference[frame].length; n++) {
                difference[frame][n] = share * (difference[frame][n] - source.shape()[frame][n]);
            }
        });
        return difference;
    }

    /** 1 where somebody sings, 0 in a pause: there nothing changes, since a borrowed envelope would hiss. */
    private static float voiceShare(VoiceTrack source, int frame, double pause) {
        return (float) Math.min(1, Math.max(0, (source.level()[frame] - pause + FADE) / (2 * FADE)));
    }

    /** What makes each frame as loud as it was. */
    private float[] levels(VoiceTrack source, float[][] difference, VocoderFrames frames) {
        return perFrame(difference.length, frame -> {
            double[] gain = new double[format.bins()];
            double[] power = new double[format.bins()];
            cepstrum.synthesise(difference[frame], gain);
            frames.power(frame, power);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = (power[bin] + FLOOR) * Math.exp(gain[bin]);
            }
            return source.level()[frame] - loudness.of(power);
        });
    }

    private static float[] limits(VoiceTrack source, float[] askedF0) {
        double pause = source.pauseLevel();
        return perFrame(source.frames(), frame -> {
            float share = voiceShare(source, frame, pause);
            boolean far = Math.abs(Math.log(askedF0[frame] / source.f0Hertz()[frame])) > FAR;
            return source.voiced(frame) ? share * (far ? NOTHING : LIMIT) + (1 - share) * FREE : FREE;
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
