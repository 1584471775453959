package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.hearing.HeardVoice;
import io.autovoice.cpu.conversion.track.LoudnessLevel;
import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Converts the frames of one section in place: envelopes from the target; level, pauses and aperiodicity from the source; the F0 that is
 * asked for.
 */
final class SectionConversion {
    private static final double FADE = 0.5 * Math.log(10); // half width of the change from pause to voice: 5 dB
    private static final double LOUDEST = 60; // ln of power; keeps the exponential finite whatever was matched
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
     * @param frames hold the source's power and aperiodicity; receive the converted frames
     * @param targetF0 one value a frame, NaN = unvoiced
     * @return by how much the treble of each frame was shifted, natural log of power
     */
    float[] convert(
            HeardVoice heard,
            List<TargetShare> targets,
            float[] targetF0,
            ConversionSettings settings,
            VocoderFrames frames,
            StageProgress progress) {
        VoiceTrack source = heard.track();
        VoiceTrack converted = source.withOwnShapes();
        EnvelopeMatching matching = new EnvelopeMatching(heard, targets, settings);
        matching.convert(true, converted, progress.part(0, 0.5));
        matching.convert(false, converted, progress.part(0.5, 0.9));

        Treble treble = new Treble(format, bandHertz(targets));
        float[] shifts = new float[source.frames()];
        double pause = source.pauseLevel();
        forEach(
                source,
                frame -> shifts[frame] = voiceShare(source, frame, pause)
                        * treble.shift(borrowed(source, converted, frame), own(frames, frame)));
        float[] settled = treble.settled(shifts);
        forEach(source, frame -> {
            double[] own = own(frames, frame);
            double[] borrowed = borrowed(source, converted, frame);
            treble.extend(borrowed, own, settled[frame]);
            setPower(frames, frame, borrowed, own, voiceShare(source, frame, pause));
            setExcitation(frames, frame, targetF0[frame]);
        });
        progress.advanced(1);
        return settled;
    }

    /** As far as all of them have sound. */
    private static double bandHertz(List<TargetShare> targets) {
        return targets.stream().mapToDouble(TargetShare::bandHertz).min().orElseThrow();
    }

    private static void forEach(VoiceTrack track, IntConsumer work) {
        IntStream.range(0, track.frames()).parallel().forEach(work);
    }

    private static double[] logarithm(double[] power) {
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = Math.log(power[bin] + FLOOR);
        }
        return power;
    }

    private double[] own(VocoderFrames frames, int frame) {
        double[] power = new double[format.bins()];
        frames.power(frame, power);
        return logarithm(power);
    }

    /** The converted envelope at the source's level. */
    private double[] borrowed(VoiceTrack source, VoiceTrack converted, int frame) {
        double[] logPower = new double[format.bins()];
        cepstrum.synthesise(converted.shape()[frame], logPower);
        double shift = source.level()[frame] - loudness.ofLog(logPower);
        for (int bin = 0; bin < logPower.length; bin++) {
            logPower[bin] += shift;
        }
        return logPower;
    }

    /** 1 where somebody sings, 0 in a pause: there the source's own envelope sounds, since a borrowed one would hiss. */
    private static float voiceShare(VoiceTrack source, int frame, double pause) {
        return (float) Math.min(1, Math.max(0, (source.level()[frame] - pause + FADE) / (2 * FADE)));
    }

    private static void setPower(VocoderFrames frames, int frame, double[] borrowed, double[] own, double share) {
        for (int bin = 0; bin < own.length; bin++) {
            own[bin] = Math.exp(Math.min(LOUDEST, share * borrowed[bin] + (1 - share) * own[bin]));
        }
        frames.setPower(frame, own);
    }

    /** What is unvoiced is all noise. */
    private void setExcitation(VocoderFrames frames, int frame, float f0) {
        frames.setF0(frame, f0);
        if (Float.isNaN(f0)) {
            frames.setAperiodicity(frame, new double[format.knots()]);
        }
    }
}
