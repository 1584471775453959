package io.autovoice.gpu.tensorrt;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.forge.WatchedBuilder;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.tensorrt.building.TensorRtBuilder;
import io.autovoice.gpu.tensorrt.cudart.CudartDevice;
import io.autovoice.gpu.tensorrt.objects.Handles;
import io.autovoice.gpu.tensorrt.objects.TensorRtLog;
import io.autovoice.gpu.tensorrt.running.TensorRtRuntime;
import java.time.Duration;
import java.util.function.Supplier;
import org.bytedeco.tensorrt.global.nvinfer;
import org.bytedeco.tensorrt.nvinfer.IRuntime;

/**
 * Starts TensorRT step by step, each step only if the one before says that it is safe. Where CUDA does not work, a runtime is a pointer that crashes, and asking
 * for a builder gave none in one set-up and ended the process by an uncaught C++ exception in another: so CUDA is asked first, and says no by a
 * number. No builder is asked for: it loads the kernels that engines are built of, a gigabyte and a half, as soon as it is made, which takes seconds that a
 * cached engine saves, and there is none where they are not installed.
 */
final class Start {
    private static final Duration LIMIT = Duration.ofMinutes(20); // of one build; the longest known take two or three
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 6;

    private Start() {}

    static NativeEngines on(
            ResourceScope scope, Supplier<Device> device, GpuProbe.Usable probe, LibraryFolders folders) {
        CudartDevice runtimes = CudartDevice.of(probe.index());
        Device opened = device.get();
        String version = version();
        refuseOld(version);
        runtimes.select();
        IRuntime runtime = scope.own(new Handles())
                .own("runtime", nvinfer.createInferRuntime(TensorRtLog.ONLY), Handles.SECOND_SLOT);
        EngineTarget target =
                new EngineTarget(probe.index(), probe.name(), runtimes.computeCapability(), probe.driver(), version);
        return new TensorRtEngines(
                target,
                new WatchedBuilder(
                        new TensorRtBuilder(runtimes, () -> NativeFile.loadBuilderResource(folders, version)), LIMIT),
                new TensorRtRuntime(runtime, runtimes),
                opened);
    }

    /** The version, if TensorRT hands out a runtime: that of a process that ends soon and leaves it behind. */
    static String tried() {
        String version = version();
        refuseOld(version);
        Handles.required("runtime", nvinfer.createInferRuntime(TensorRtLog.ONLY));
        return version;
    }

    static String version() {
        return "%d.%d.%d"
                .formatted(
                        nvinfer.getInferLibMajorVersion(),
                        nvinfer.getInferLibMinorVersion(),
                        nvinfer.getInferLibPatchVersion());
    }

    private static void refuseOld(String version) {
        if (nvinfer.getInferLibMajorVersion() != OLDEST_MAJOR || nvinfer.getInferLibMinorVersion() < OLDEST_MINOR) {
            throw new EngineFailedException(
                    "TensorRT %s is installed, which is not one that AutoVoice knows.".formatted(version),
                    "Install TensorRT 10.6 or a newer 10.");
        }
    }
}
