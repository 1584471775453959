package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertedStems;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.OutputFolder;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.InputGuard;
import io.autovoice.bootstrap.cli.options.StemFolder;
import io.autovoice.bootstrap.wiring.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that one conversion writes.
 *
 * @param stems where the stems go, if anywhere
 * @param profile where the report goes, if anywhere
 * @param overwrite whether files of an earlier report may be replaced
 */
public record Outputs(OutputFile song, Optional<StemFolder> stems, Optional<Path> profile, boolean overwrite) {
    private static final String VOCALS = "vocals";
    private static final String INSTRUMENTAL = "instrumental";
    private static final String CONVERTED = "converted";
    private static final List<String> STEMS = List.of(VOCALS, INSTRUMENTAL, CONVERTED);

    /**
     * Says before any work what could not be written after it.
     *
     * @throws io.autovoice.domain.failure.OutputNotWrittenException with the reason
     */
    public void ensureWritable(CommandContext context, InputGuard inputs) {
        inputs.refuse(song.path());
        context.composition().library().writer().ensureWritable(song);
        stems.ifPresent(folder -> {
            folder.refuseAlso(song.path(), STEMS);
            folder.ensureWritable(context, inputs, STEMS);
        });
        profile.ifPresent(folder -> ensureReportWritable(context.composition().library(), folder, inputs));
    }

    private void ensureReportWritable(Library library, Path folder, InputGuard inputs) {
        List<String> names = library.reports().runFiles();
        names.forEach(name -> inputs.refuse(folder.resolve(name)));
        new OutputFolder(folder).ensureWritable(names, overwrite);
    }

    void write(CommandContext context, ConvertedStems parts) {
        stems.ifPresent(folder -> {
            folder.write(context, VOCALS, parts.vocals());
            folder.write(context, INSTRUMENTAL, parts.instrumental());
            folder.write(context, CONVERTED, parts.converted());
        });
    }

    boolean needStems() {
        return stems.isPresent() || profile.isPresent();
    }
}
