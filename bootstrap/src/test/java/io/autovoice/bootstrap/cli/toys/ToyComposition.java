package io.autovoice.bootstrap.cli.toys;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.comparison.CompareConversions;
import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.Host;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryProbe;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.validation.ConversionBench;
import io.autovoice.application.validation.Instruments;
import io.autovoice.application.validation.ValidateSystem;
import io.autovoice.application.voice.AddVoice;
import io.autovoice.application.voice.ReferenceStages;
import io.autovoice.bootstrap.wiring.Composition;
import io.autovoice.bootstrap.wiring.EngineWorkshop;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.cpu.conversion.rvc.RvcConversion;
import io.autovoice.cpu.models.Models;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.cpu.voices.VoiceFolders;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.gpu.GpuStages;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.nd4j.Nd4jCuda;
import io.autovoice.report.Reports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Toy stages, unless others are given, and toy files; voices and reports are the real ones, in a folder of the test. */
record ToyComposition(
        Path home,
        PitchExtractor pitchExtractor,
        VoiceConverter converter,
        SpeakerEncoder speakers,
        Machine machine,
        Optional<NativeEngines> gpu,
        Optional<Function<ExecutionPlan, Stages>> staging)
        implements Composition {
    @Override
    public BaseFolders folders() {
        return new BaseFolders(home.resolve("cache"), home.resolve("data"));
    }

    @Override
    public Library library() {
        ToyAudioFiles files = new ToyAudioFiles();
        return new Library(
                files,
                files,
                VoiceFolders.in(folders().voices(), files, files),
                Models.in(folders().onnxModels()),
                new ToyModels(folders(), home.resolve("network")).library(),
                speakers,
                RvcConversion.trial(),
                Reports.writer(),
                Reports.comparisons());
    }

    @Override
    public GpuProbe probe(int deviceIndex) {
        return machine.gpu();
    }

    @Override
    public Nd4jCuda nd4jCuda() {
        return new Nd4jCuda(folders().nd4jCuda(), Map.of());
    }

    @Override
    public Machine machine(DeviceChoice device) {
        return machine;
    }

    @Override
    public EngineWorkshop engines() {
        return new EngineWorkshop(
                EngineCache.in(folders().tensorRtEngines()),
                (scope, device) -> gpu.orElseGet(
                        () -> GpuStages.tensorRt(scope, probe(device), folders().gpuKernels(), Map.of())),
                ToyGpu.REFERENCE);
    }

    @Override
    public ExecutionPlan plan(EngineRequest request, QualityPreset preset) {
        return Planner.plan(request, preset, machine);
    }

    @Override
    public Session open(EngineRequest request, ExecutionPlan plan) {
        Library library = library();
        Stages stages = staging.map(real -> real.apply(plan))
                .orElseGet(() ->
                        new Stages(new IdentityVocalSeparator(), pitchExtractor, converter, new PlainMixer(), plan));
        ConvertSong conversion = ConvertSong.using(stages, library.reader(), library.voices());
        AddVoice addition = AddVoice.using(
                new ReferenceStages(
                        (waveform, rate, progress) -> waveform,
                        stages.pitchExtractor(),
                        Optional.of(stages.separator()),
                        Optional.of(library.speakers())),
                library.reader(),
                library.voices(),
                WaveformStorage.HEAP);
        Instruments instruments = new Instruments(
                GpuMonitor.NONE,
                MemoryProbe.ofThisProcess(),
                run -> Environment.of(Host.here(), run, machine.gpu(), "toy", new TreeMap<>()));
        return new Session(
                stages,
                conversion,
                CompareConversions.using(
                        preset -> new Stages(
                                stages.separator(),
                                stages.pitchExtractor(),
                                stages.converter(),
                                stages.mixer(),
                                plan(request, preset)),
                        library.reader(),
                        library.writer(),
                        library.voices(),
                        library.speakers(),
                        library.comparisons()),
                addition,
                ValidateSystem.using(
                        new ConversionBench(preset -> stages, library.reader(), library.voices()),
                        plan.preset(),
                        instruments,
                        library.voices(),
                        library.speakers()),
                instruments);
    }
}
