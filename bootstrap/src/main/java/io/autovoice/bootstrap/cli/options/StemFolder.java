package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder for stems: NAME.wav, 32-bit float, so that nothing is rounded or clipped.
 *
 * @param overwrite whether files that are there may be replaced
 */
public record StemFolder(Path folder, boolean overwrite) {

    /**
     * Says now what {@link #write} would refuse later.
     *
     * @throws OutputNotWrittenException with the reason
     */
    public void ensureWritable(CommandContext context, InputGuard inputs, List<String> names) {
        for (String name : names) {
            inputs.refuse(file(name).path());
            context.composition().library().writer().ensureWritable(file(name));
        }
    }

    /**
     * @throws OutputNotWrittenException if one of the stems would be written over {@code other}, which the same command writes
     */
    public void refuseAlso(Path other, List<String> names) {
        for (String name : names) {
            Path stem = file(name).path();
            if (stem.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
                throw new OutputNotWrittenException(
                        "'%s' can't be the song and one of the stems.".formatted(other),
                        "Choose another name for the song, or another folder for the stems.");
            }
        }
    }

    public Path write(CommandContext context, String name, Waveform stem) {
        return context.composition()
                .library()
                .writer()
                .write(stem, file(name), context.silently())
                .path();
    }

    private OutputFile file(String name) {
        return new OutputFile(folder.resolve(name + ".wav"), SampleFormat.FLOAT_32, overwrite);
    }
}
