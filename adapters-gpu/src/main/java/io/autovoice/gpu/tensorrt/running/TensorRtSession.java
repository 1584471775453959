package io.autovoice.gpu.tensorrt.running;

import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.tensorrt.cudart.CudartDevice;
import io.autovoice.gpu.tensorrt.objects.Address;
import io.autovoice.gpu.tensorrt.objects.Complaint;
import io.autovoice.gpu.tensorrt.objects.Dimensions;
import io.autovoice.gpu.tensorrt.objects.Handles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.tensorrt.nvinfer.Dims64;
import org.bytedeco.tensorrt.nvinfer.IExecutionContext;

/** An execution context of TensorRT. */
final class TensorRtSession implements ExecutionSession {
    private final Handles handles;
    private final IExecutionContext context;
    private final List<EngineTensor> tensors;
    private final CudartDevice device;
    private volatile boolean closed;

    /** @param handles own the context, and are owned by this */
    TensorRtSession(Handles handles, IExecutionContext context, List<EngineTensor> tensors, CudartDevice device) {
        this.handles = handles;
        this.context = context;
        this.tensors = tensors;
        this.device = device;
    }

    @Override
    public Map<String, Shape> shapes(Map<String, Shape> inputs) {
        requireOpen();
        inputs.forEach(this::set);
        Map<String, Shape> outputs = new LinkedHashMap<>();
        tensors.stream().filter(tensor -> !tensor.input()).forEach(tensor -> {
            Dims64 dims = context.getTensorShape(tensor.name());
            if (!Dimensions.known(dims) || Dimensions.shape(dims).isOpen()) {
                throw Complaint.of("finding the shape of the output '%s'".formatted(tensor.name()));
            }
            outputs.put(tensor.name(), Dimensions.shape(dims));
        });
        return outputs;
    }

    @Override
    public void run(List<TensorBinding> bindings, long stream) {
        requireOpen();
        device.select();
        for (TensorBinding binding : bindings) {
            if (!context.setTensorAddress(binding.name(), new Address(binding.address()))) {
                throw Complaint.of("binding the tensor '%s'".formatted(binding.name()));
            }
        }
        if (!context.enqueueV3(new CUstream_st(new Address(stream)))) {
            throw Complaint.of("running an engine");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            handles.close();
        }
    }

    /** What was not closed stays on the GPU. */
    void leave() {
        closed = true;
        handles.leave();
    }

    boolean isClosed() {
        return closed;
    }

    private void set(String input, Shape shape) {
        try (Dims64 dims = Dimensions.of(shape)) {
            if (!context.setInputShape(input, dims)) {
                throw Complaint.of("giving the input '%s' the shape %s".formatted(input, shape));
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
    }
}
