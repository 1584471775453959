package io.autovoice.gpu.engines;

import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.List;

/** An engine of {@link FakeEngines}. */
record FakeEngine(FakeEngines engines, float wrong) implements LoadedEngine {
    @Override
    public List<EngineTensor> tensors() {
        Shape shape = Shape.of(Shape.OPEN);
        return List.of(new EngineTensor("x", true, shape, true), new EngineTensor("y", false, shape, true));
    }

    @Override
    public ExecutionSession open() {
        return engines.session(wrong);
    }

    @Override
    public void close() {
        engines.closed();
    }
}
