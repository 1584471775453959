package io.autovoice.gpu.kernels;

/** What a GPU can do, in NVIDIA's numbering: 7.0 is Volta, 9.0 Hopper. Ours need 7.0 or newer. */
public record ComputeCapability(int major, int minor) {
    public static final ComputeCapability LOWEST = new ComputeCapability(7, 0);
    private static final ComputeCapability NEWEST_KNOWN = new ComputeCapability(9, 0);

    public ComputeCapability {
        if (!(major >= 7 && minor >= 0 && minor <= 9)) {
            throw new IllegalArgumentException(
                    "Kernels need compute capability 7.0 or newer, got %d.%d".formatted(major, minor));
        }
    }

    /** This, or the newest that NVRTC 12.0 knows, whose PTX runs on newer ones too. */
    public ComputeCapability knownToCompilers() {
        return major > NEWEST_KNOWN.major ? NEWEST_KNOWN : this;
    }

    /** As compilers name the virtual architecture, which drivers translate for this GPU and all newer ones. */
    public String virtualName() {
        return "compute_%d%d".formatted(major, minor);
    }

    /** As assemblers name the GPU itself. */
    public String realName() {
        return "sm_%d%d".formatted(major, minor);
    }
}
