package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.domain.audio.Waveform;
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
     * @throws io.autovoice.domain.failure.OutputNotWrittenException with the reason
     */
    public void ensureWritable(CommandContext context, InputGuard inputs, List<String> names) {
        for (String name : names) {
            inputs.refuse(file(name).path());
            context.composition().library().writer().ensureWritable(file(name));
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
