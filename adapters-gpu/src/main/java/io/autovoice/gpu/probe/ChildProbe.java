package io.autovoice.gpu.probe;

import io.autovoice.application.plan.gpu.EngineProbe;
import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.probe.GpuChild.Ended;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for the driver's files, and where there are some lets a child ask the driver. What was found is remembered: one child a device and
 * process.
 */
final class ChildProbe implements EngineProbe {
    private static final String INSTALL = "Install NVIDIA's driver 525 or newer, if there is an NVIDIA GPU.";

    private final DriverFiles driver;
    private final LibraryFolders folders;
    private final GpuChild child;
    private final Map<Integer, GpuProbe> found = new ConcurrentHashMap<>();

    ChildProbe(DriverFiles driver, LibraryFolders folders, GpuChild child) {
        this.driver = driver;
        this.folders = folders;
        this.child = child;
    }

    @Override
    public GpuProbe probe(int deviceIndex) {
        return found.computeIfAbsent(deviceIndex, this::ask);
    }

    private GpuProbe ask(int deviceIndex) {
        if (folders.loaderKnows("libcuda.so.1")) {
            return read(child.ask(deviceIndex), deviceIndex);
        }
        return driver.exist()
                ? new GpuProbe.Unusable(
                        "there is an NVIDIA driver, but its library libcuda.so.1 wasn't found",
                        "Install all of the driver; in a container, pass on the GPU's compute capability as well.")
                : new GpuProbe.Unusable("there is no NVIDIA driver on this machine", INSTALL);
    }

    private GpuProbe read(Ended ended, int deviceIndex) {
        Answers answers = ended.answers();
        Optional<String> refused = answers.of("driver" + Answers.REASON);
        if (refused.isPresent()) {
            return new GpuProbe.Unusable(
                    "there is an NVIDIA driver, but " + refused.get(),
                    answers.of("driver" + Answers.REMEDY).orElse(INSTALL));
        }
        List<Gpu> gpus = answers.gpus().stream()
                .flatMap(line -> FoundGpu.of(line).stream())
                .map(gpu -> gpu.withFree(gpu.index() == deviceIndex ? free(answers) : OptionalLong.empty()))
                .toList();
        Optional<Gpu> gpu =
                gpus.stream().filter(one -> one.index() == deviceIndex).findFirst();
        // A context on the device is the last of what the driver is asked: what went wrong later is a library's fault.
        if (gpu.isEmpty() || gpu.get().freeBytes().isEmpty()) {
            return ended.trouble()
                    .map(trouble -> new GpuProbe.Unusable(trouble.reason(), trouble.remedy()))
                    .orElseGet(
                            () -> new GpuProbe.Unusable("the driver's answers make no sense", "Reinstall the driver."));
        }
        return new GpuProbe.Usable(
                gpu.get(),
                driver.version().orElse("unknown"),
                answers.of("cuda").orElse("unknown"),
                library(NvrtcQuestion.KEY, ended),
                library(TensorRtQuestion.KEY, ended),
                gpus);
    }

    private static OptionalLong free(Answers answers) {
        try {
            return answers.of("free").map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        } catch (NumberFormatException garbled) {
            return OptionalLong.empty();
        }
    }

    private static GpuLibrary library(String key, Ended ended) {
        Answers answers = ended.answers();
        Optional<GpuLibrary> present = answers.of(key).map(GpuLibrary.Present::new);
        return present.orElseGet(() -> answers.of(key + Answers.REASON)
                .map(reason -> new GpuLibrary.Absent(
                        reason, answers.of(key + Answers.REMEDY).orElse("Install it again.")))
                .orElseGet(() -> unanswered(ended)));
    }

    private static GpuLibrary.Absent unanswered(Ended ended) {
        return ended.trouble()
                .map(trouble -> new GpuLibrary.Absent(trouble.reason(), trouble.remedy()))
                .orElseGet(() -> new GpuLibrary.Absent("nothing is known of it", "Install it again."));
    }
}
