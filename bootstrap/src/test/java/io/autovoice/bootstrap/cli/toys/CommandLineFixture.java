package io.autovoice.bootstrap.cli.toys;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.stages.Stages;
import io.autovoice.bootstrap.cli.CommandTree;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs command lines on toy stages, in a folder with a song and a voice "anna". */
public final class CommandLineFixture {
    private static final SampleRate RATE = new SampleRate(16_000);

    private final Path folder;
    private final Cancellation cancellation = new Cancellation();
    private Optional<NativeEngines> gpu = Optional.empty();
    private Optional<Function<ExecutionPlan, Stages>> staging = Optional.empty();
    private Optional<InputStream> answers = Optional.empty();
    private PitchExtractor pitchExtractor = new ConstantPitchExtractor(220f); // Hz
    private VoiceConverter converter = new IdentityVoiceConverter();
    private Machine machine =
            new Machine(new GpuProbe.Unusable("this is a test", "Run it elsewhere."), GpuEngines.NONE, List.of());
    private SpeakerEncoder speakers = (voice, progress) -> {
        throw new MissingResourceException("No speaker encoder is installed.", "autovoice models install ge2e-speaker");
    };

    public CommandLineFixture(Path folder) {
        this.folder = folder;
        write("song.wav", TestSignals.of(RATE, 1, 2, n -> 0.3 * Math.sin(0.1 * n)));
        add(TestVoice.profile("anna", 220));
    }

    /** How a run ended and what it said. */
    public record Ended(int exitCode, String out, String err) {}

    public Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(utf8(out), utf8(err), false, answers);
        int exitCode = new CommandTree(new CommandContext(composition(), terminal, cancellation)).run(arguments);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public void add(ReferenceVoice voice) {
        VoiceDescription description = new VoiceDescription(
                voice.id(), Instant.EPOCH, List.of(), 6, voice.lowF0(), voice.medianF0(), voice.highF0());
        composition().library().voices().save(voice, description);
    }

    /** Somebody sits there and types this. */
    public void answer(String typed) {
        answers = Optional.of(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }

    public void plugIn(NativeEngines other) {
        gpu = Optional.of(other);
    }

    public void unplug() {
        gpu = Optional.empty();
    }

    public void cancel() {
        cancellation.cancel();
    }

    /** All four, in place of the toys. */
    public void stageBy(Function<ExecutionPlan, Stages> other) {
        staging = Optional.of(other);
    }

    public void convertBy(VoiceConverter other) {
        converter = other;
    }

    public void tellSpeakersBy(SpeakerEncoder other) {
        speakers = other;
    }

    public void runOn(Machine other) {
        machine = other;
    }

    public void listenBy(PitchExtractor other) {
        pitchExtractor = other;
    }

    public void write(String name, Waveform waveform) {
        new ToyAudioFiles()
                .write(
                        waveform,
                        new OutputFile(folder.resolve(name), SampleFormat.FLOAT_32, false),
                        StageProgress.NONE);
    }

    /** A path in the folder, as an argument. */
    public String path(String name) {
        return folder.resolve(name).toString();
    }

    private ToyComposition composition() {
        return new ToyComposition(folder, pitchExtractor, converter, speakers, machine, gpu, staging);
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
