package io.autovoice.bootstrap.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.Host;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryProbe;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.gpu.EngineProbe;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.application.validation.Instruments;
import io.autovoice.bootstrap.libraries.LibraryVersions;
import io.autovoice.bootstrap.libraries.NativeLibraries;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.gpu.GpuOptions;
import io.autovoice.gpu.GpuProbes;
import io.autovoice.gpu.GpuStages;
import io.autovoice.gpu.HostSide;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.nd4j.Nd4jCuda;
import io.autovoice.gpu.nvml.GpuMonitors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The real thing: probe, plan, then one injector for the library and one below it for the planned stages. For one thread. */
public final class GuiceComposition implements Composition {
    private final ResourceScope scope;
    private final Map<String, String> environment;
    private final EngineProbe probe = GpuProbes.ofThisMachine();
    private Optional<Injector> library = Optional.empty(); // made on first need: --help needs none

    /**
     * @param scope owns whatever is opened; open it before this, and close it last
     * @param environment as of {@link System#getenv()}: names the folders, and what runs Python finds it there
     */
    public GuiceComposition(ResourceScope scope, Map<String, String> environment) {
        this.scope = scope;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public BaseFolders folders() {
        return BaseFolders.of(environment);
    }

    @Override
    public Library library() {
        return injector().getInstance(Library.class);
    }

    @Override
    public GpuProbe probe(int deviceIndex) {
        return probe.probe(deviceIndex);
    }

    @Override
    public EngineWorkshop engines() {
        NativeLibraries.configure(folders());
        return new EngineWorkshop(
                EngineCache.in(folders().tensorRtEngines()),
                (owner, device) ->
                        GpuStages.tensorRt(owner, probe(device), folders().gpuKernels(), environment),
                OnnxNetworks.reference());
    }

    @Override
    public Nd4jCuda nd4jCuda() {
        return new Nd4jCuda(folders().nd4jCuda(), environment);
    }

    @Override
    public Machine machine(DeviceChoice device) {
        List<InstalledModel> models = library().models().installed();
        return device.equals(DeviceChoice.CPU)
                ? Machine.withoutGpu(models)
                : new Machine(
                        probe(device.index()),
                        GpuProbes.engines(),
                        models,
                        nd4jCuda().state());
    }

    @Override
    public ExecutionPlan plan(EngineRequest request, QualityPreset preset) {
        return Planner.plan(request, preset, machine(request.device()));
    }

    @Override
    public Session open(EngineRequest request, ExecutionPlan plan) {
        GpuOnDemand gpu = new GpuOnDemand(storage -> gpu(request, storage));
        try {
            return injector()
                    .createChildInjector(
                            new StagesModule(
                                    scope,
                                    plan,
                                    preset -> plan(request, preset),
                                    gpu::engines,
                                    () -> nd4jCuda()
                                            .rowProducts(request.device().index())),
                            new UseCasesModule(instruments(request, plan)))
                    .getInstance(Session.class);
        } catch (CreationException failure) {
            throw known(failure);
        }
    }

    private BiFunction<SongStages, EngineNews, Engines> gpu(EngineRequest request, WaveformStorage storage) {
        GpuOptions gpu = new GpuOptions(
                probe(request.device().index()),
                request.precision(),
                folders().gpuKernels(),
                EngineCache.in(folders().tensorRtEngines()),
                environment);
        HostSide host =
                new HostSide(model -> OnnxNetworks.network(scope, model.onnx()), OnnxNetworks.reference(), storage);
        return GpuStages.on(scope, gpu, host)::engines;
    }

    private Instruments instruments(EngineRequest request, ExecutionPlan plan) {
        boolean onGpu = plan.ladders().values().stream()
                .anyMatch(ladder -> ladder.get(0).kind().needsGpu());
        GpuProbe found = onGpu
                ? probe(request.device().index())
                : Machine.withoutGpu(List.of()).gpu();
        return new Instruments(
                onGpu ? GpuMonitors.of(found) : GpuMonitor.NONE,
                MemoryProbe.ofThisProcess(),
                run -> Environment.of(
                        Host.here(),
                        run,
                        found,
                        ProgramVersion.read(),
                        LibraryVersions.in(System.getProperty("java.class.path"))));
    }

    /** An engine that does not start is a failure for people, however deep in the wiring it was thrown. */
    private static RuntimeException known(CreationException failure) {
        return failure.getCause() instanceof ConversionException cause ? cause : failure;
    }

    private Injector injector() {
        if (library.isEmpty()) {
            NativeLibraries.configure(folders());
            library = Optional.of(Guice.createInjector(Stage.PRODUCTION, new LibraryModule(scope, environment)));
        }
        return library.orElseThrow();
    }
}
