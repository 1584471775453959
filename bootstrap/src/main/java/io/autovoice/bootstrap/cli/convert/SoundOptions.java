package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertSongRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the result shall sound. */
public final class SoundOptions {
    @Option(
            names = "--pitch-shift",
            paramLabel = "N",
            description = "Move the voice by -12..12 semitones. Left out: by whole octaves into the voice's range.")
    private @Nullable Double pitchShift;

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

    public ConvertSongRequest.Builder applyTo(ConvertSongRequest.Builder request) {
        if (pitchShift != null) {
            request.pitchShift(pitchShift);
        }
        return request.vocalVolume(vocalVolume)
                .instrumentalVolume(instrumentalVolume)
                .preserveTechniques(preserveTechniques);
    }
}
