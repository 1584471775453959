package io.autovoice.gpu.tensorrt;

import io.autovoice.gpu.engines.nativelayer.EngineRuntime;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IRuntime;

/** Loads by TensorRT. */
final class TensorRtRuntime implements EngineRuntime {
    private final IRuntime runtime;
    private final CudaDevice device;

    TensorRtRuntime(IRuntime runtime, CudaDevice device) {
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
