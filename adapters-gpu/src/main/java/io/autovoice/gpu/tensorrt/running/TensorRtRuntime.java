package io.autovoice.gpu.tensorrt.running;

import io.autovoice.gpu.engines.nativelayer.EngineRuntime;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.tensorrt.cudart.CudartDevice;
import io.autovoice.gpu.tensorrt.objects.Handles;
import io.autovoice.gpu.tensorrt.objects.TensorRtLog;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IRuntime;

/** Loads by TensorRT. */
public final class TensorRtRuntime implements EngineRuntime {
    private final IRuntime runtime;
    private final CudartDevice device;

    public TensorRtRuntime(IRuntime runtime, CudartDevice device) {
        this.runtime = runtime;
        this.device = device;
    }

    @Override
    public synchronized LoadedEngine load(byte[] engine) {
        device.select();
        TensorRtLog.ONLY.drain();
        Handles handles = new Handles();
        try (BytePointer bytes = new BytePointer(engine)) {
            ICudaEngine loaded = runtime.deserializeCudaEngine(bytes, engine.length);
            handles.own("engine", loaded, Handles.SECOND_SLOT);
            return new TensorRtEngine(handles, loaded, device);
        } catch (RuntimeException failure) {
            handles.close();
            throw failure;
        }
    }
}
