package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.SongSource;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.EngineOptions;
import io.autovoice.bootstrap.cli.options.InputGuard;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autovoice convert}. */
@Command(
        name = "convert",
        sortOptions = false,
        description = "Sings a song again in another voice.",
        customSynopsis = {
            "autovoice convert [OPTIONS] SONG --voice=ID --out=OUT",
            "       autovoice convert [OPTIONS] --vocals=F [--instrumental=F] --voice=ID --out=OUT"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autovoice convert song.mp3 --voice anna --out song-anna.flac",
            "  autovoice convert --vocals lead.wav --instrumental band.wav --voice anna --out mix.wav"
        })
public final class ConvertCommand implements Runnable {
    private final CommandContext context;

    @Mixin
    private SongOptions song = new SongOptions();

    @Mixin
    private VoiceOptions voice = new VoiceOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    public ConvertCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        SongSource source = song.source();
        ConvertSongRequest.Builder request = sound.applyTo(ConvertSongRequest.of(source, voice.voices()));
        request.build(); // refuses what is out of range before any work
        Outputs outputs = output.outputs();
        outputs.ensureWritable(context, new InputGuard(song.inputs()));

        Conversion conversion = new Conversion(context, engines.open(context), outputs, title());
        Finished finished = conversion.run(source, request);

        context.terminal().result(json ? finished.json() : finished.summary());
    }

    private String title() {
        Path first = song.inputs().get(0);
        return String.valueOf(first.getFileName());
    }
}
