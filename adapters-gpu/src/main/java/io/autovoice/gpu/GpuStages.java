package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.gpu.cuda.CudaDevice;
import io.autovoice.gpu.cuda.Nvrtc;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.EngineStore;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.tensorrt.TensorRt;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The stages on a GPU, for those who put them on ladders above engines of the CPU. */
public final class GpuStages {
    private static final String NVRTC = "libnvrtc.so.12";
    private static final String REMEDY =
            "Install NVRTC of CUDA 12 (%s), or name its folder in %s.".formatted(NVRTC, LibraryFolders.VARIABLE);

    private final Supplier<Device> device;
    private final OpenNetworks networks;
    private final WaveformStorage storage;

    private GpuStages(Supplier<Device> device, OpenNetworks networks, WaveformStorage storage) {
        this.device = device;
        this.networks = networks;
        this.storage = storage;
    }

    /**
     * One GPU for all stages and presets. Nothing native is loaded before the first engine is opened.
     *
     * @param scope owns the GPU, its runtimes and its engines once they are open
     */
    public static GpuStages on(ResourceScope scope, GpuOptions options, HostSide host) {
        Supplier<Device> untried = device(scope, options.device(), options.kernels(), options.environment());
        Supplier<Device> device = new OpenOnce<>(() -> DeviceTrial.passed(untried.get()));
        Supplier<EngineStore> store = new OpenOnce<>(() -> new EngineStore(
                options.engines(),
                TensorRt.open(scope, device, options.probe(), options.environment()),
                host.reference()));
        GpuNetworks networks = new GpuNetworks(scope, store, options.precision(), host.networks());
        return new GpuStages(device, networks, host.storage());
    }

    /**
     * The engines that {@link GpuProbes#engines()} names. One that can't be opened throws {@link EngineFailedException} or
     * {@link io.autovoice.domain.failure.OutOfDeviceMemoryException}.
     *
     * @param songs whole songs around the pieces that the GPU works on
     * @param news told where memory is short, and how long the GPU worked
     */
    public Engines engines(SongStages songs, EngineNews news) {
        return new CudaEngines(device, networks, songs, storage, news);
    }

    /**
     * Starts TensorRT on the GPU that was probed, for those who build engines.
     *
     * @param scope closes what was started
     * @param kernels folder for translated kernels; may be deleted at any time
     * @param environment as of {@link System#getenv()}
     * @throws EngineFailedException with the reason and what would help
     */
    public static NativeEngines tensorRt(
            ResourceScope scope, GpuProbe probe, Path kernels, Map<String, String> environment) {
        int index = probe instanceof GpuProbe.Usable usable ? usable.index() : 0;
        Supplier<Device> device = device(scope, index, kernels, environment);
        return TensorRt.open(scope, device, probe, environment);
    }

    private static Supplier<Device> device(
            ResourceScope scope, int index, Path kernels, Map<String, String> environment) {
        KernelCompiler compiler = new KernelCompiler(new CompilerOnDemand(() -> nvrtc(environment)), kernels);
        return new OpenOnce<>(() -> scope.own(CudaDevice.open(index, compiler)));
    }

    private static Nvrtc nvrtc(Map<String, String> environment) {
        Path library = LibraryFolders.of(environment)
                .find(NVRTC)
                .orElseThrow(() -> new EngineFailedException(NVRTC + " wasn't found.", REMEDY));
        try {
            return Nvrtc.in(folder(library));
        } catch (MissingResourceException unusable) { // the next engine needs none
            throw new EngineFailedException(String.valueOf(unusable.getMessage()), unusable.remedy(), unusable);
        }
    }

    private static Path folder(Path library) {
        return Objects.requireNonNull(library.toAbsolutePath().getParent(), "a file is in a folder");
    }
}
