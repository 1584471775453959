package io.autovoice.gpu.probe;

import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Asks the driver for its version, its devices and the free memory of one of them. */
final class DriverQuestion {
    static final int LEAST_CUDA = 12000; // 12.0, as cuDriverGetVersion counts
    private static final String NEWER = "Install NVIDIA driver 525 or newer.";
    private static final String NO_DEVICE =
            "See whether nvidia-smi lists it; a container needs the GPU passed on to it.";
    private static final int LONGEST_NAME = 256; // bytes

    private DriverQuestion() {}

    /** @return whether the device is there and answers */
    static boolean ask(AnswerSheet sheet, int index) throws IOException {
        try {
            return version(sheet) && initialised(sheet) && devices(sheet, index);
        } catch (LinkageError unloadable) {
            sheet.absent("driver", "its library libcuda.so.1 can't be used: " + Loading.trouble(unloadable), NEWER);
            return false;
        }
    }

    private static boolean version(AnswerSheet sheet) throws IOException {
        sheet.asking("the driver's version");
        int[] version = new int[1];
        int result = JCudaDriver.cuDriverGetVersion(version);
        if (result != CUresult.CUDA_SUCCESS) {
            sheet.absent("driver", "it doesn't tell its version (%s)".formatted(CUresult.stringFor(result)), NEWER);
            return false;
        }
        if (version[0] < LEAST_CUDA) {
            sheet.absent(
                    "driver",
                    "it is too old: it speaks CUDA %s, and 12.0 is needed".formatted(cuda(version[0])),
                    NEWER);
            return false;
        }
        sheet.put("cuda", cuda(version[0]));
        return true;
    }

    private static boolean initialised(AnswerSheet sheet) throws IOException {
        sheet.asking("its devices");
        int result = JCudaDriver.cuInit(0);
        if (result == CUresult.CUDA_SUCCESS) {
            return true;
        }
        String reason = result == CUresult.CUDA_ERROR_NO_DEVICE
                ? "it finds no device"
                : "it doesn't start (%s)".formatted(CUresult.stringFor(result));
        sheet.absent("driver", reason, NO_DEVICE);
        return false;
    }

    private static boolean devices(AnswerSheet sheet, int index) throws IOException {
        int[] count = new int[1];
        JCudaDriver.cuDeviceGetCount(count);
        for (int n = 0; n < count[0]; n++) {
            sheet.put(Answers.GPU, device(n).line());
        }
        if (index >= count[0]) {
            String found = count[0] == 1 ? "1 device" : count[0] + " devices";
            sheet.absent("driver", "it has %s, and cuda:%d is none of them".formatted(found, index), NO_DEVICE);
            return false;
        }
        sheet.asking("the free memory of cuda:" + index);
        return memory(sheet, index);
    }

    private static FoundGpu device(int index) {
        CUdevice device = new CUdevice();
        JCudaDriver.cuDeviceGet(device, index);
        long[] bytes = new long[1];
        JCudaDriver.cuDeviceTotalMem(bytes, device);
        String[] pciBusId = {""};
        JCudaDriver.cuDeviceGetPCIBusId(pciBusId, LONGEST_NAME, device);
        byte[] name = new byte[LONGEST_NAME];
        JCudaDriver.cuDeviceGetName(name, name.length, device);
        return new FoundGpu(
                index,
                attribute(device, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR),
                attribute(device, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR),
                bytes[0],
                pciBusId[0],
                new String(name, StandardCharsets.UTF_8).split("\0", 2)[0]);
    }

    private static int attribute(CUdevice device, int attribute) {
        int[] value = new int[1];
        JCudaDriver.cuDeviceGetAttribute(value, attribute, device);
        return value[0];
    }

    /** Only a context tells it; a device that can't give one is of no use. */
    private static boolean memory(AnswerSheet sheet, int index) throws IOException {
        CUdevice device = new CUdevice();
        JCudaDriver.cuDeviceGet(device, index);
        CUcontext context = new CUcontext();
        int result = JCudaDriver.cuDevicePrimaryCtxRetain(context, device);
        if (result != CUresult.CUDA_SUCCESS) {
            sheet.absent(
                    "driver",
                    "cuda:%d gives no context (%s)".formatted(index, CUresult.stringFor(result)),
                    "See what else uses the device, and its compute mode: nvidia-smi -q.");
            return false;
        }
        JCudaDriver.cuCtxSetCurrent(context);
        long[] free = new long[1];
        if (JCudaDriver.cuMemGetInfo(free, new long[1]) == CUresult.CUDA_SUCCESS) {
            sheet.put("free", Long.toString(free[0]));
        }
        JCudaDriver.cuDevicePrimaryCtxRelease(device);
        return true;
    }

    private static String cuda(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }
}
