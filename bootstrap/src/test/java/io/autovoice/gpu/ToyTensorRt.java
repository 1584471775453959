package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.bootstrap.wiring.OnnxNetworks;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.WholeLayer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A runtime whose engines are networks on ONNX Runtime, on memory of the host, and which fails at one point. */
final class ToyTensorRt implements WholeLayer {
    private final HostDevice device;
    private final Point point;
    private int runs;
    private int sessions;

    /** Where it fails. */
    enum Point {
        NOWHERE,
        BUILD,
        LOAD,
        /** Its engines are off by more than is allowed. */
        PARITY,
        /** Memory for running an engine that was built and tried. */
        ALLOCATE,
        /** An engine that was built and tried. */
        RUN,
        /** An engine that was built and tried gives NaN. */
        NONSENSE
    }

    ToyTensorRt(HostDevice device, Point point) {
        this.device = device;
        this.point = point;
    }

    /** With memory of its own, to try its engines on. */
    static ToyTensorRt working() {
        return new ToyTensorRt(new HostDevice(), Point.NOWHERE);
    }

    @Override
    public EngineTarget target() {
        return new EngineTarget(0, "Toy GPU", "9.0", "550.90", "10.6.0");
    }

    @Override
    public Optional<BuiltEngine> build(BuildRecipe recipe, byte[] timings, StageProgress progress) {
        failAt(Point.BUILD);
        return Optional.of(new BuiltEngine(recipe.onnx().toString().getBytes(StandardCharsets.UTF_8), new byte[0]));
    }

    @Override
    public List<NetworkLayer> layers(BuildRecipe recipe) {
        return List.of();
    }

    @Override
    public LoadedEngine load(byte[] engine) {
        failAt(Point.LOAD);
        return new ToyEngine(this, Path.of(new String(engine, StandardCharsets.UTF_8)));
    }

    @Override
    public Device device() {
        return device;
    }

    HostDevice memory() {
        return device;
    }

    int runs() {
        return runs;
    }

    /** Sessions that nobody has closed. */
    int openSessions() {
        return sessions;
    }

    void opened() {
        if (point == Point.ALLOCATE && runs > 0) {
            throw new OutOfDeviceMemoryException("The toy engine finds no memory.", "Get a real one.");
        }
        sessions++;
    }

    void closed() {
        sessions--;
    }

    Map<String, HostTensor> ran(OnnxFile network, Map<String, HostTensor> inputs) {
        boolean tried = runs++ > 0;
        if (tried) {
            failAt(Point.RUN);
        }
        boolean wrong = point == Point.PARITY || tried && point == Point.NONSENSE;
        Map<String, HostTensor> outputs = new HashMap<>(network.run(inputs));
        if (wrong) {
            outputs.replaceAll((name, right) -> nan(right));
        }
        return outputs;
    }

    private void failAt(Point here) {
        if (point == here) {
            throw new EngineFailedException("The toy engine broke at %s.".formatted(here), "Get a real one.");
        }
    }

    private static HostTensor nan(HostTensor right) {
        float[] values = new float[right.values().length];
        Arrays.fill(values, Float.NaN);
        return new HostTensor(right.shape(), values);
    }

    /** A network of which only the file is known. */
    record OnnxFile(Path file) {
        Map<String, HostTensor> run(Map<String, HostTensor> inputs) {
            try (ResourceScope scope = new ResourceScope()) {
                return OnnxNetworks.network(scope, file).run(inputs, () -> {});
            }
        }
    }
}
