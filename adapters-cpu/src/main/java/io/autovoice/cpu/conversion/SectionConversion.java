package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.formant.FormantGains;
import io.autovoice.cpu.conversion.formant.FormantWarp;
import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.track.Dynamics;
import io.autovoice.cpu.conversion.track.LoudnessLevel;
import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.OverTime;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Finds what is to become of the envelopes of one section: the target's where somebody sings; level and pauses stay the source's. */
final class SectionConversion {
    private static final double PROTECTION_FRAMES =
            1.5; // standard deviation of the Gaussian over the borders of what is protected
    private static final double FLOOR = 1e-20;

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
    FrameGains convert(
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
        float[][] difference = smooth(difference(source, converted, shares(source, settings.knobs())));
        float[] level = levels(
                difference,
                Dynamics.levels(
                        source, matching.levels(), settings.knobs().loudness().orElse(0)),
                frames);
        Treble treble = new Treble(format, bandHertz(targets));
        progress.advanced(1);
        FrameGains change = new EnvelopeChange(cepstrum, treble, difference, level, tops(treble, difference, level));
        Semitones formant = settings.knobs().formant();
        return formant.value() == 0
                ? change
                : new FormantGains(change, new FormantWarp(format, formant), source, frames);
    }

    /** As far as all of them have sound. */
    private static double bandHertz(List<TargetShare> targets) {
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

    private static float[][] smooth(float[][] rows) {
        double sigma = Double.parseDouble(System.getProperty("x.sigma", "1.5"));
        if (sigma == 0) return rows;
        int reach = (int) Math.ceil(3 * sigma);
        float[][] out = new float[rows.length][];
        IntStream.range(0, rows.length).parallel().forEach(frame -> {
            double[] sum = new double[rows[frame].length];
            double weights = 0;
            for (int o = -reach; o <= reach; o++) {
                int at = Math.max(0, Math.min(rows.length - 1, frame + o));
                double w = Math.exp(-0.5 * o * o / (sigma * sigma));
                weights += w;
                for (int n = 0; n < sum.length; n++) sum[n] += w * rows[at][n];
            }
            out[frame] = new float[sum.length];
            for (int n = 0; n < sum.length; n++) out[frame][n] = (float) (sum[n] / weights);
        });
        return out;
    }

    /** How much of the change each frame gets: none in a pause, since a borrowed envelope would hiss; less where it is protected. */
    private static float[] shares(VoiceTrack source, ConversionKnobs knobs) {
        float[] presence = source.presence();
        if (knobs.protect().isEmpty()) {
            return presence;
        }
        float unvoiced = (float) (knobs.protect().getAsDouble() / GeneratorSettings.NO_PROTECTION);
        float[] protection = new float[presence.length];
        for (int frame = 0; frame < protection.length; frame++) {
            protection[frame] = source.voiced(frame) ? 1 : unvoiced;
        }
        protection = OverTime.smooth(protection, PROTECTION_FRAMES);
        for (int frame = 0; frame < protection.length; frame++) {
            protection[frame] *= presence[frame];
        }
        return protection;
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
