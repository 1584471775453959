package io.autovoice.gpu.tensorrt.running;

import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.tensorrt.cudart.CudartDevice;
import io.autovoice.gpu.tensorrt.objects.Dimensions;
import io.autovoice.gpu.tensorrt.objects.Handles;
import io.autovoice.gpu.tensorrt.objects.TensorRtLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.tensorrt.global.nvinfer.DataType;
import org.bytedeco.tensorrt.global.nvinfer.TensorIOMode;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IExecutionContext;

/** An engine of TensorRT. */
final class TensorRtEngine implements LoadedEngine {
    private final Handles handles;
    private final ICudaEngine engine;
    private final CudartDevice device;
    private final List<EngineTensor> tensors;
    private final Deque<TensorRtSession> sessions = new ArrayDeque<>();
    private boolean closed;

    /** @param handles own the engine, and are owned by this */
    TensorRtEngine(Handles handles, ICudaEngine engine, CudartDevice device) {
        this.handles = handles;
        this.engine = engine;
        this.device = device;
        this.tensors = IntStream.range(0, engine.getNbIOTensors())
                .mapToObj(engine::getIOTensorName)
                .map(this::tensor)
                .toList();
    }

    @Override
    public List<EngineTensor> tensors() {
        return tensors;
    }

    @Override
    public synchronized ExecutionSession open() {
        if (closed) {
            throw new IllegalStateException("The engine is closed");
        }
        device.select();
        TensorRtLog.ONLY.drain();
        Handles own = new Handles();
        IExecutionContext context = engine.createExecutionContext();
        own.own("execution context", context, Handles.SECOND_SLOT);
        TensorRtSession session = new TensorRtSession(own, context, tensors, device);
        sessions.removeIf(TensorRtSession::isClosed);
        sessions.push(session);
        return session;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (sessions.stream().allMatch(TensorRtSession::isClosed) && device.reachable()) {
            handles.close();
        } else {
            sessions.forEach(TensorRtSession::leave);
            handles.leave();
        }
    }

    private EngineTensor tensor(String name) {
        return new EngineTensor(
                name,
                engine.getTensorIOMode(name).intern() == TensorIOMode.kINPUT,
                Dimensions.shape(engine.getTensorShape(name)),
                engine.getTensorDataType(name).intern() == DataType.kFLOAT);
    }
}
