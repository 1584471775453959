package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.tuning.Autotune;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the result shall sound. */
public final class SoundOptions {
    @Option(
            names = "--pitch-shift",
            paramLabel = "N",
            description = "Move the voice by -12..12 semitones; the band stays. Takes the place of --auto-key.")
    private @Nullable Double pitchShift;

    @Option(
            names = "--auto-key",
            paramLabel = "off|octaves|semitones",
            description = "Move the song into the voice's range: by whole octaves (default), the band stays; or by"
                    + " semitones, and the band is moved with it, so that the two stay in tune.")
    private @Nullable AutoKey autoKey;

    @Option(
            names = "--autotune",
            paramLabel = "S[:KEY]",
            description =
                    "Move the sung notes towards the scale by 0 (not at all) to 1 (onto it); vibrato and slides stay. KEY"
                            + " is that of the song as it comes in: C, Am, F#m, Bb, ..., or chromatic. Left out, it is"
                            + " found from what is sung.")
    private @Nullable Autotune autotune;

    @Option(names = "--vocal-volume", paramLabel = "V", description = "0..2 times as loud (default: ${DEFAULT-VALUE}).")
    private double vocalVolume = 1;

    @Option(
            names = "--instrumental-volume",
            paramLabel = "V",
            description = "0..2 times as loud (default: ${DEFAULT-VALUE}).")
    private double instrumentalVolume = 1;

    @Option(
            names = "--preserve-techniques",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Keep the vibrato of the song (default), or hold the notes straight.")
    private boolean preserveTechniques;

    @Option(
            names = "--clarity",
            paramLabel = "C",
            description =
                    "How much of the singer's own articulation is kept: 0 (all from the voice) to 1 (clearest words,"
                            + " less like the voice). Default: 0.5, or as a trained voice has it.")
    private @Nullable Double clarity;

    @Option(
            names = "--formant",
            paramLabel = "S",
            description = "Move the resonances by -12..12 semitones, fractions allowed, and not the pitch: up sounds"
                    + " smaller, down larger (default: ${DEFAULT-VALUE}).")
    private double formant;

    @Option(
            names = "--protect",
            paramLabel = "P",
            description =
                    "How much breaths and consonants are converted: 0 (they stay the singer's) to 0.5 (like all the"
                            + " rest). Default: 0.5, or as a trained voice has it.")
    private @Nullable Double protect;

    @Option(
            names = "--loudness",
            paramLabel = "L",
            description =
                    "Whose dynamics are heard: 0 (the song's) to 1 (the voice's). Default: 0, or as a trained voice"
                            + " has it.")
    private @Nullable Double loudness;

    public ConvertSongRequest.Builder applyTo(ConvertSongRequest.Builder request) {
        if (pitchShift != null) {
            request.pitchShift(pitchShift);
        }
        if (autoKey != null) {
            request.autoKey(autoKey);
        }
        if (autotune != null) {
            request.autotune(autotune);
        }
        if (clarity != null) {
            request.clarity(clarity);
        }
        if (protect != null) {
            request.protect(protect);
        }
        if (loudness != null) {
            request.loudness(loudness);
        }
        return request.formant(formant)
                .vocalVolume(vocalVolume)
                .instrumentalVolume(instrumentalVolume)
                .preserveTechniques(preserveTechniques);
    }
}
