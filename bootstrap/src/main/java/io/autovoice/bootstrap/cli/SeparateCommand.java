package io.autovoice.bootstrap.cli;

import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.DeviceOptions;
import io.autovoice.bootstrap.cli.options.InputGuard;
import io.autovoice.bootstrap.cli.options.PresetOption;
import io.autovoice.bootstrap.cli.options.SeparatorOption;
import io.autovoice.bootstrap.cli.options.StemFolder;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "separate",
        description = "Splits a song into vocals.wav and instrumental.wav, 32-bit float, which add up to the song.")
final class SeparateCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "SONG", description = "The song: any audio file, or a video with sound.")
    private Path song = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the two files.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace files that are there.")
    private boolean overwrite;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Mixin
    private PresetOption preset = new PresetOption();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Mixin
    private SeparatorOption separator = new SeparatorOption();

    SeparateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        StemFolder folder = new StemFolder(out, overwrite);
        folder.ensureWritable(context, new InputGuard(List.of(song)), List.of("vocals", "instrumental"));
        Session session = device.open(
                context, preset.preset(), new ModelChoice(separator.model(), Optional.empty(), Optional.empty()));

        StageProgress progress = context.progress("separation");
        Waveform mixture = SuitableAudio.read(context.composition().library().reader(), song, progress.part(0, 0.05));
        Stems stems = session.stages().separator().separate(mixture, progress.part(0.05, 0.95));
        Path vocals = folder.write(context, "vocals", stems.vocals());
        Path instrumental = folder.write(context, "instrumental", stems.instrumental());
        progress.advanced(1);

        context.terminal().result(json ? json(vocals, instrumental, mixture) : vocals + "\n" + instrumental);
    }

    private static String json(Path vocals, Path instrumental, Waveform mixture) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("vocals", vocals.toString());
        values.put("instrumental", instrumental.toString());
        values.put("duration_seconds", mixture.seconds());
        values.put("sample_rate", mixture.rate().hertz());
        values.put("channels", mixture.channels());
        return JsonText.of(values);
    }
}
