package io.autovoice.bootstrap.cli.demo;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.SongSource;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.OutputFolder;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.bootstrap.cli.convert.Conversion;
import io.autovoice.bootstrap.cli.convert.Finished;
import io.autovoice.bootstrap.cli.convert.Outputs;
import io.autovoice.bootstrap.cli.models.DefaultModels;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.EngineOptions;
import io.autovoice.bootstrap.cli.options.InputGuard;
import io.autovoice.bootstrap.cli.options.StemFolder;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Makes a song and a voice, adds the voice as 'autovoice-demo', converts the song and writes a report.",
            "Installs the models first if they can be had; works without them too, and needs no recordings.",
            "Replaces the files of an earlier demo in that folder; others only with --overwrite."
        })
public final class DemoCommand implements Runnable {
    private final CommandContext context;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for all files (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("autovoice-demo");

    @Option(names = "--no-models", description = "Install no models first, which are made by others.")
    private boolean noModels;

    @Option(names = "--overwrite", description = "Replace files of the same names that no demo wrote, too.")
    private boolean overwrite;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    public DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        boolean again = overwrite || Files.exists(out.resolve(DemoMaterial.SONG));
        new OutputFolder(out).ensureWritable(DemoMaterial.FILES, again);
        Outputs outputs = outputs(again);
        outputs.ensureWritable(context, new InputGuard(List.of()));
        if (!noModels) {
            new DefaultModels(context).install();
        }
        Session session = engines.open(context);
        DemoMaterial material = new DemoMaterial(context, out);
        Path song = material.writeSong();
        VoiceId voice = material.addVoice(session);

        SongSource source = new SongSource.Mixture(song);
        Finished finished = new Conversion(context, session, outputs, "Demo song")
                .run(source, ConvertSongRequest.of(source, voice));

        context.terminal().result(finished.summary());
    }

    private Outputs outputs(boolean replace) {
        return new Outputs(
                new OutputFile(out.resolve("converted-song.wav"), SampleFormat.PCM_24, replace),
                Optional.of(new StemFolder(out.resolve("stems"), replace)),
                Optional.of(out.resolve("report")),
                replace);
    }
}
