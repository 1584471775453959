package io.autovoice.gpu.engines;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import io.autovoice.gpu.engines.recipe.InputRange;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.engines.recipe.ShapeProfile;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.WholeLayer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A native layer whose engines double their input. Its network has 32 layers; an FP16 engine computes nonsense unless certain layers are in FP32. Failures
 * can be put anywhere.
 */
public final class FakeEngines implements WholeLayer {
    public static final Map<String, HostTensor> INPUTS = Map.of("x", tensor(1, -2, 3));
    public static final ParityReference REFERENCE = (recipe, inputs) ->
            Map.of("y", doubled(Objects.requireNonNull(inputs.get("x")).values()));
    private static final int LAYERS = 32;

    private final Set<String> neededInFp32;
    private final Set<String> delicate;
    private final HostDevice device = new HostDevice();
    private final List<Set<String>> built = new ArrayList<>();
    private final List<byte[]> timingsSeen = new ArrayList<>();
    private Function<BuildRecipe, Optional<BuiltEngine>> building = this::encoded;
    private Runnable loading = () -> {};
    private Runnable running = () -> {};
    private EngineTarget target = new EngineTarget(0, "Toy GPU", "9.0", "550.90.07", "10.6.0");
    private float fault = Float.NaN;
    private int loads;
    private int open;

    public FakeEngines() {
        this(Set.of(), Set.of());
    }

    /** @param delicate which layers are said to be */
    public FakeEngines(Set<String> neededInFp32, Set<String> delicate) {
        this.neededInFp32 = Set.copyOf(neededInFp32);
        this.delicate = Set.copyOf(delicate);
    }

    public static BuildRecipe recipe(Precision precision) {
        InputRange range = new InputRange(Shape.of(1), Shape.of(3), Shape.of(9));
        return new BuildRecipe(
                "toy", "0123456789abcdef", Path.of("toy.onnx"), ShapeProfile.of("x", range), precision, Set.of());
    }

    public static Set<String> layers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj("layer%02d"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static HostTensor tensor(float... values) {
        return new HostTensor(Shape.of(values.length), values);
    }

    static HostTensor doubled(float... values) {
        float[] doubled = values.clone();
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] *= 2;
        }
        return tensor(doubled);
    }

    /** A store whose files lie in "engines" of a folder. */
    EngineStore storeIn(Path folder) {
        return new EngineStore(EngineCache.in(folder.resolve("engines")), this, REFERENCE);
    }

    /** What is added to the output of an engine that lacks layers in FP32. */
    public void goWrongBy(float amount) {
        fault = amount;
    }

    public void buildBy(Function<BuildRecipe, Optional<BuiltEngine>> other) {
        building = other;
    }

    public void beforeLoading(Runnable action) {
        loading = action;
    }

    public void beforeAllocating(Runnable action) {
        device.beforeAllocating(action);
    }

    public void beforeRunning(Runnable action) {
        running = action;
    }

    public void moveTo(EngineTarget other) {
        target = other;
    }

    /** For each build, which layers were asked for in FP32. */
    public List<Set<String>> builds() {
        return built;
    }

    public List<byte[]> timingsSeen() {
        return timingsSeen;
    }

    public int loads() {
        return loads;
    }

    /** Engines, sessions and streams that nobody has closed. */
    public int open() {
        return open + device.openStreams();
    }

    @Override
    public EngineTarget target() {
        return target;
    }

    @Override
    public Optional<BuiltEngine> build(BuildRecipe recipe, byte[] timings, StageProgress progress) {
        built.add(recipe.layersInFp32());
        timingsSeen.add(timings);
        progress.advanced(1);
        return building.apply(recipe);
    }

    public Optional<BuiltEngine> encoded(BuildRecipe recipe) {
        boolean right =
                recipe.precision() == Precision.FP32 || recipe.layersInFp32().containsAll(neededInFp32);
        byte[] engine = ("ENGINE " + right).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new BuiltEngine(engine, ("timings " + built.size()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<NetworkLayer> layers(BuildRecipe recipe) {
        return layers(0, LAYERS - 1).stream()
                .map(name -> new NetworkLayer(name, delicate.contains(name)))
                .toList();
    }

    @Override
    public LoadedEngine load(byte[] engine) {
        loads++;
        loading.run();
        String text = new String(engine, StandardCharsets.UTF_8);
        if (!text.startsWith("ENGINE ")) {
            throw new EngineFailedException("That is no engine.", "None.");
        }
        open++;
        return new FakeEngine(this, text.endsWith("true") ? 0 : fault);
    }

    @Override
    public HostDevice device() {
        return device;
    }

    ExecutionSession session(float wrong) {
        open++;
        return new FakeSession(this, wrong);
    }

    void beginRunning() {
        running.run();
    }

    void closed() {
        open--;
    }
}
