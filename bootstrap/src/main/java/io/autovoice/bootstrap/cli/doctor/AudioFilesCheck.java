package io.autovoice.bootstrap.cli.doctor;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.libraries.NativeTrouble;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether audio files can be written and read here: by doing so, which loads FFmpeg's libraries. */
record AudioFilesCheck(CommandContext context) {
    private static final int RATE = 8000; // Hz

    String outcome() {
        try {
            Path folder = Files.createTempDirectory("autovoice-doctor");
            Path file = folder.resolve("second.flac");
            try {
                return roundTrip(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | ConversionException | LinkageError failure) { // what is broken is what doctor is to tell
            return "broken: "
                    + NativeTrouble.of(failure).map(Throwable::getMessage).orElseGet(failure::toString);
        }
    }

    private String roundTrip(Path file) {
        Library library = context.composition().library();
        Waveform second = WaveformStorage.heap(new SampleRate(RATE), new float[RATE]);
        library.writer().write(second, new OutputFile(file, SampleFormat.PCM_16, false), context.silently());
        long frames = library.reader().read(file, context.silently()).frames();
        return frames == RATE ? "FFmpeg libraries work" : "broken: wrote %d frames, read %d".formatted(RATE, frames);
    }
}
