package io.autovoice.gpu.tensorrt.objects;

import io.autovoice.gpu.engines.recipe.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.tensorrt.nvinfer.Dims64;

/** Shapes in TensorRT's terms. */
public final class Dimensions {
    private Dimensions() {}

    /** For the caller to close. */
    public static Dims64 of(Shape shape) {
        List<Long> axes = shape.axes();
        Dims64 dims = new Dims64().nbDims(axes.size());
        for (int axis = 0; axis < axes.size(); axis++) {
            dims.d(axis, axes.get(axis));
        }
        return dims;
    }

    public static Shape shape(Dims64 dims) {
        return new Shape(IntStream.range(0, dims.nbDims()).mapToObj(dims::d).toList());
    }

    /** An error is a shape with a negative number of axes. */
    public static boolean known(Dims64 dims) {
        return dims.nbDims() >= 0;
    }
}
