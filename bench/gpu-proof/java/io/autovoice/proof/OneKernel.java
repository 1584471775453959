package io.autovoice.proof;

import io.autovoice.gpu.cuda.CudaDevice;
import java.util.Locale;

/** A kernel of ours, compiled by NVRTC for this very GPU and launched by JCuda: go or no-go for all kernels. */
public final class OneKernel {
    private OneKernel() {}

    public static void main(String[] arguments) {
        try (CudaDevice device = KernelTrial.device()) {
            double error = KernelTrial.error(device);
            Figures.say(String.format(Locale.ROOT, "relative error %.1e", error));
            System.exit(KernelTrial.right(error) ? 0 : 1);
        }
    }
}
