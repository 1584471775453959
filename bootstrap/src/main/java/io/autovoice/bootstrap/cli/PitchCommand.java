package io.autovoice.bootstrap.cli;

import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.DeviceOptions;
import io.autovoice.bootstrap.cli.options.InputGuard;
import io.autovoice.bootstrap.cli.options.PitchOption;
import io.autovoice.bootstrap.cli.options.PresetOption;
import io.autovoice.bootstrap.cli.options.TextFile;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pitch",
        description =
                "Finds the pitch of one voice: a CSV file 'seconds,hertz' every 10 ms, 0 where nothing is voiced.")
final class PitchCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "RECORDING", description = "One voice without a band.")
    private Path recording = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "F0.csv", description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace a file that is there.")
    private boolean overwrite;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Mixin
    private PresetOption preset = new PresetOption();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Mixin
    private PitchOption pitch = new PitchOption();

    PitchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        TextFile csv = new TextFile(out, overwrite);
        new InputGuard(List.of(recording)).refuse(out);
        csv.ensureWritable();
        Session session = device.open(
                context, preset.preset(), new ModelChoice(Optional.empty(), pitch.model(), Optional.empty()));

        StageProgress progress = context.progress("f0_extraction");
        Waveform voice = SuitableAudio.read(context.composition().library().reader(), recording, progress.part(0, 0.2));
        F0Contour contour = session.stages()
                .pitchExtractor()
                .extract(voice, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, progress.part(0.2, 1));
        csv.write(csv(contour));

        context.terminal().result(json ? json(voice, contour) : out.toString());
    }

    private static String csv(F0Contour contour) {
        StringBuilder csv = new StringBuilder("seconds,hertz\n");
        for (int hop = 0; hop < contour.hops(); hop++) {
            double hertz = contour.voicedAt(hop) ? contour.at(hop) : 0;
            csv.append(String.format(Locale.ROOT, "%.2f,%.3f\n", contour.grid().secondsAt(hop), hertz));
        }
        return csv.toString();
    }

    private String json(Waveform voice, F0Contour contour) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("output", out.toString());
        values.put("duration_seconds", voice.seconds());
        values.put("points", contour.hops());
        values.put("voiced_points", contour.voiced().length);
        contour.median().ifPresent(median -> values.put("median_hertz", median));
        return JsonText.of(values);
    }
}
