package io.autovoice.proof;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import java.util.Locale;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.JCudaDriver;

/** JCuda and TensorRT in one process on one primary context: go or no-go for all stages. */
public final class OneProcess {
    private OneProcess() {}

    public static void main(String[] arguments) {
        try (ResourceScope scope = new ResourceScope()) {
            NativeEngines tensorRt =
                    new GuiceComposition(scope, System.getenv()).engines().starter().start(scope, 0);
            boolean shared = onThePrimaryContext();
            double error = KernelTrial.error(tensorRt.device());
            Figures.say(String.format(
                    Locale.ROOT,
                    "TensorRT %s on %s, %s context, relative error of a kernel %.1e",
                    tensorRt.target().tensorRt(),
                    tensorRt.target().gpu(),
                    shared ? "one" : "NOT one",
                    error));
            System.exit(shared && KernelTrial.right(error) ? 0 : 1);
        }
    }

    /** Whether the context that TensorRT's side left current is the one that JCuda's side will retain. */
    private static boolean onThePrimaryContext() {
        JCudaDriver.setExceptionsEnabled(true);
        JCudaDriver.cuInit(0);
        CUdevice device = new CUdevice();
        JCudaDriver.cuDeviceGet(device, 0);
        CUcontext current = new CUcontext();
        JCudaDriver.cuCtxGetCurrent(current);
        CUcontext primary = new CUcontext();
        JCudaDriver.cuDevicePrimaryCtxRetain(primary, device);
        JCudaDriver.cuDevicePrimaryCtxRelease(device);
        JCudaDriver.setExceptionsEnabled(false);
        System.out.println("current " + current + ", primary " + primary);
        return current.equals(primary);
    }
}
