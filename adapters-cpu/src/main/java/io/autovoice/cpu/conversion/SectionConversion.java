package io.autovoice.cpu.conversion;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/** Converts the frames of one section in place: envelopes from the target, level and pauses from the source, the F0 that is asked for. */
final class SectionConversion {
    private static final double FADE =
            0.5 * Math.log(10); // half width of the change from pause to voice: 5 dB in ln of power
    private static final double NOISE_DB = 0; // all noise
    private static final double LOUDEST = 60; // ln of power; keeps the exponential finite whatever was matched

    private final MelCepstrum cepstrum;
    private final LoudnessLevel loudness;
    private final VocoderFormat format;

    SectionConversion(VocoderFormat format) {
        this.format = format;
        this.cepstrum = new MelCepstrum(format);
        this.loudness = new LoudnessLevel(format);
    }

    /**
     * @param frames hold the source's power; receive the converted frames
     * @param targetF0 one value a frame, NaN = unvoiced
     */
    void convert(
            VoiceTrack source,
            VoiceTrack target,
            float[] targetF0,
            ConversionSettings settings,
            VocoderFrames frames,
            StageProgress progress) {
        VoiceTrack converted = copy(source);
        EnvelopeMatching matching = new EnvelopeMatching(source, target, settings);
        matching.convert(true, converted, progress.part(0, 0.5));
        matching.convert(false, converted, progress.part(0.5, 0.9));
        double pause = source.pauseLevel();
        IntStream.range(0, source.frames())
                .parallel()
                .forEach(frame -> render(source, converted, frame, targetF0[frame], pause, frames));
        progress.advanced(1);
    }

    /** In a pause the source's own envelope sounds: a borrowed one would hiss. */
    private void render(
            VoiceTrack source, VoiceTrack converted, int frame, float f0, double pause, VocoderFrames frames) {
        double[] own = new double[format.bins()];
        double[] borrowed = new double[format.bins()];
        frames.power(frame, own);
        cepstrum.synthesise(converted.shape()[frame], borrowed);
        double level = source.level()[frame];
        double offset = level - loudness.ofLog(borrowed);
        double share = Math.min(1, Math.max(0, (level - pause + FADE) / (2 * FADE)));
        for (int bin = 0; bin < own.length; bin++) {
            double log = share * (borrowed[bin] + offset) + (1 - share) * Math.log(own[bin] + 1e-20);
            own[bin] = Math.exp(Math.min(LOUDEST, log));
        }
        frames.setPower(frame, own);
        frames.setAperiodicity(frame, aperiodicity(converted, frame));
        frames.setF0(frame, f0);
    }

    private double[] aperiodicity(VoiceTrack converted, int frame) {
        double[] levels = new double[format.knots()];
        for (int knot = 0; knot < levels.length; knot++) {
            levels[knot] = converted.voiced(frame) ? converted.aperiodicityDb()[frame][knot] : NOISE_DB;
        }
        return levels;
    }

    private static VoiceTrack copy(VoiceTrack track) {
        return new VoiceTrack(track.f0Hertz(), track.level(), copy(track.shape()), copy(track.aperiodicityDb()));
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = rows.clone();
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
