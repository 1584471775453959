package io.autovoice.bootstrap.cli.demo;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.SongSource;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.bootstrap.cli.convert.Conversion;
import io.autovoice.bootstrap.cli.convert.Finished;
import io.autovoice.bootstrap.cli.convert.Outputs;
import io.autovoice.bootstrap.cli.models.DefaultModels;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.EngineOptions;
import io.autovoice.bootstrap.cli.options.StemFolder;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Makes a song and a voice, adds the voice as 'autovoice-demo', converts the song and writes a report.",
            "Installs the models first if they can be had; works without them too, and needs no recordings.",
            "Replaces the files of an earlier demo."
        })
public final class DemoCommand implements Runnable {
    private final CommandContext context;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for all files (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("autovoice-demo");

    @Option(names = "--no-models", description = "Install no models first, which are made by others.")
    private boolean noModels;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    public DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!noModels) {
            new DefaultModels(context).install();
        }
        Session session = engines.open(context);
        DemoMaterial material = new DemoMaterial(context, out);
        Path song = material.writeSong();
        VoiceId voice = material.addVoice(session);

        Outputs outputs = new Outputs(
                new OutputFile(out.resolve("converted-song.wav"), SampleFormat.PCM_24, true),
                Optional.of(new StemFolder(out.resolve("stems"), true)),
                Optional.of(out.resolve("report")));
        SongSource source = new SongSource.Mixture(song);
        Finished finished = new Conversion(context, session, outputs, "Demo song")
                .run(source, ConvertSongRequest.of(source, voice));

        context.terminal().result(finished.summary());
    }
}
