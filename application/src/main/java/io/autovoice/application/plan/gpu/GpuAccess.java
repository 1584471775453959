package io.autovoice.application.plan.gpu;

import io.autovoice.application.plan.choice.EngineKind;
import java.util.Optional;

/**
 * Whether this machine could run engines on its GPU, whichever there are.
 *
 * @param cuda what stands against kernels; empty if nothing does
 * @param tensorRt what stands against TensorRT; empty if nothing does
 * @param nd4jCuda what stands against ND4J's CUDA backend; empty if nothing does
 */
public record GpuAccess(Optional<Refusal> cuda, Optional<Refusal> tensorRt, Optional<Refusal> nd4jCuda) {
    // An estimate for a context, the engines of one song and their buffers; not measured yet.
    private static final long LEAST_FREE_BYTES = 1L << 30;
    private static final Gpu.ComputeCapability LEAST_FOR_CUDA =
            new Gpu.ComputeCapability(7, 0); // oldest that kernels are assembled for
    private static final Gpu.ComputeCapability LEAST_FOR_TENSORRT =
            new Gpu.ComputeCapability(7, 5); // since TensorRT 10.5
    private static final Gpu.ComputeCapability LEAST_FOR_ND4J =
            new Gpu.ComputeCapability(5, 0); // oldest of CUDA 11 but for 3.7
    private static final int NEWEST_FOR_ND4J =
            8; // major: 1.0.0-M2.1 holds machine code up to 8.6 and no PTX for what came later
    private static final String ON_THE_CPU = "Use a newer GPU, or none: --device cpu.";

    /**
     * @param reason a clause
     * @param remedy a sentence
     */
    public record Refusal(String reason, String remedy) {}

    /** Without ND4J. */
    public static GpuAccess to(GpuProbe probe) {
        return to(probe, new GpuLibrary.Absent("ND4J's CUDA backend wasn't looked for", "Nothing is needed."));
    }

    /** @param nd4jCuda ND4J's CUDA backend as it is installed */
    public static GpuAccess to(GpuProbe probe, GpuLibrary nd4jCuda) {
        if (probe instanceof GpuProbe.Unusable unusable) {
            Optional<Refusal> refusal = Optional.of(new Refusal(unusable.reason(), unusable.remedy()));
            return new GpuAccess(refusal, refusal, refusal);
        }
        GpuProbe.Usable usable = (GpuProbe.Usable) probe;
        Optional<Refusal> cuda = tooOld(usable.gpu(), LEAST_FOR_CUDA, "our kernels need")
                .or(() -> absent(usable.nvrtc()))
                .or(() -> tooFull(usable.gpu()));
        return new GpuAccess(
                cuda,
                cuda.or(() -> tooOld(usable.gpu(), LEAST_FOR_TENSORRT, "TensorRT needs"))
                        .or(() -> absent(usable.tensorRt())),
                tooOld(usable.gpu(), LEAST_FOR_ND4J, "ND4J needs")
                        .or(() -> tooNewForNd4j(usable.gpu()))
                        .or(() -> absent(nd4jCuda))
                        .or(() -> tooFull(usable.gpu())));
    }

    /** What stands against engines of that kind. */
    public Optional<Refusal> against(EngineKind kind) {
        return switch (kind) {
            case TENSORRT -> tensorRt;
            case CUDA -> cuda;
            case ND4J_CUDA -> nd4jCuda;
            case ONNXRUNTIME, JAVA -> Optional.empty();
        };
    }

    private static Optional<Refusal> absent(GpuLibrary library) {
        return library instanceof GpuLibrary.Absent absent
                ? Optional.of(new Refusal(absent.reason(), absent.remedy()))
                : Optional.empty();
    }

    private static Optional<Refusal> tooOld(Gpu gpu, Gpu.ComputeCapability least, String who) {
        return gpu.capability().compareTo(least) >= 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "%s has compute capability %s, and %s %s".formatted(gpu.name(), gpu.capability(), who, least),
                        ON_THE_CPU));
    }

    private static Optional<Refusal> tooNewForNd4j(Gpu gpu) {
        return gpu.capability().major() <= NEWEST_FOR_ND4J
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "%s has compute capability %s, and ND4J has no kernels beyond %d.x"
                                .formatted(gpu.name(), gpu.capability(), NEWEST_FOR_ND4J),
                        "Nothing is to be installed for it: ND4J isn't for this GPU."));
    }

    private static Optional<Refusal> tooFull(Gpu gpu) {
        return gpu.freeBytes().orElse(Long.MAX_VALUE) >= LEAST_FREE_BYTES
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "cuda:%d has %d MiB of free memory, and %d MiB are needed"
                                .formatted(gpu.index(), gpu.freeBytes().orElse(0) >> 20, LEAST_FREE_BYTES >> 20),
                        "See what else uses it: nvidia-smi."));
    }
}
