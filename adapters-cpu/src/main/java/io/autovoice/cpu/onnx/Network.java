package io.autovoice.cpu.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.domain.failure.EngineFailedException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One ONNX file, loaded once and shared by all calls. Safe for use by many threads. */
public final class Network implements AutoCloseable {
    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, TensorSpec> inputs;
    private final Map<String, TensorSpec> outputs;
    private volatile boolean closed;

    private Network(Path file, OrtEnvironment environment, OrtSession session) throws OrtException {
        this.file = file;
        this.environment = environment;
        this.session = session;
        this.inputs = Signature.of(session.getInputInfo());
        this.outputs = Signature.of(session.getOutputInfo());
    }

    /**
     * Loads a file.
     *
     * @param scope closes the network
     * @throws EngineFailedException if it can't be loaded
     */
    public static Network open(ResourceScope scope, Path file) {
        try {
            return scope.own(load(QuietRuntime.start(), file));
        } catch (OrtException failure) {
            throw new EngineFailedException(
                    "The model %s can't be loaded: %s".formatted(shortName(file), failure.getMessage()),
                    "See what is wrong with it: autovoice models verify.",
                    failure);
        } catch (
                LinkageError
                        failure) { // its native library: no room to unpack it, no leave to run it, an unknown system
            throw new EngineFailedException(
                    "ONNX Runtime does not start on this machine: " + failure,
                    "See that the folder for temporary files has room and lets programs run, or choose java as engine.",
                    failure);
        }
    }

    /** What it takes, by name, in the file's order. */
    public Map<String, TensorSpec> inputs() {
        return inputs;
    }

    /** What it gives, by name, in the file's order. */
    public Map<String, TensorSpec> outputs() {
        return outputs;
    }

    /**
     * Runs the network; all outputs are new tensors. Those that are neither floats, doubles nor longs are left out.
     *
     * @throws EngineFailedException if it fails, or gives NaN or infinity
     * @throws IllegalStateException if it is closed
     */
    public Outputs run(Map<String, Tensor> in) {
        return run(in, Map.of());
    }

    /**
     * Runs the network into tensors that are there already.
     *
     * @param into outputs to be written in place; those not named are made
     * @return all outputs
     */
    public Outputs run(Map<String, Tensor> in, Map<String, Tensor> into) {
        return run(in, into, session::run);
    }

    /**
     * Runs the network into tensors that are there already, for networks that take longer than a user wants to wait for a sign of life.
     *
     * @param heartbeat called by the calling thread every 150 ms while the network runs; what it throws stops the run and is thrown on
     */
    public Outputs run(Map<String, Tensor> in, Map<String, Tensor> into, Runnable heartbeat) {
        return run(in, into, (given, wanted, taken) -> WatchedRun.of(session, given, wanted, taken, heartbeat));
    }

    private Outputs run(Map<String, Tensor> in, Map<String, Tensor> into, Running running) {
        if (closed) {
            throw new IllegalStateException("The network of " + file + " is closed");
        }
        try (OrtTensors given = OrtTensors.over(environment, in);
                OrtTensors taken = OrtTensors.over(environment, into);
                OrtSession.Result result = running.run(given.byName(), allBut(into.keySet()), taken.byName())) {
            return read(result, into);
        } catch (OrtException failure) {
            throw new EngineFailedException(
                    "The model %s failed: %s".formatted(shortName(file), failure.getMessage()),
                    "See whether its file is whole: autovoice models verify.",
                    failure);
        }
    }

    @Override
    public synchronized void close() throws OrtException {
        if (!closed) { // ONNX Runtime throws on the second time
            closed = true;
            session.close();
        }
    }

    @Override
    public String toString() {
        return "network of " + file;
    }

    /** With its folder, which is what models are told apart by. */
    private static Path shortName(Path file) {
        int names = file.getNameCount();
        return file.subpath(Math.max(0, names - 2), names);
    }

    private static Network load(OrtEnvironment environment, Path file) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            options.addConfigEntry("session.intra_op.allow_spinning", "0"); // waiting threads leave the cores to ours
            return over(environment.createSession(file.toString(), options), environment, file);
        }
    }

    private static Network over(OrtSession session, OrtEnvironment environment, Path file) throws OrtException {
        try {
            return new Network(file, environment, session);
        } catch (OrtException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    /** Outputs of kinds that no adapter reads are not asked for. */
    private Set<String> allBut(Set<String> pinned) {
        return outputs.entrySet().stream()
                .filter(output -> output.getValue().type() != ElementType.OTHER)
                .map(Map.Entry::getKey)
                .filter(name -> !pinned.contains(name))
                .collect(Collectors.toSet());
    }

    private Outputs read(OrtSession.Result result, Map<String, Tensor> into) {
        Map<String, Tensor> read = new LinkedHashMap<>(into);
        for (String name : allBut(into.keySet())) {
            read.put(name, OrtTensors.copy((OnnxTensor) result.get(name).orElseThrow()));
        }
        read.forEach(this::refuseNonsense);
        return new Outputs(read);
    }

    private void refuseNonsense(String name, Tensor output) {
        if (!output.isFinite()) {
            throw new EngineFailedException(
                    "The model %s gave numbers that are not finite (%s).".formatted(shortName(file), name),
                    "See whether its file is whole: autovoice models verify.");
        }
    }

    @FunctionalInterface
    private interface Running {
        OrtSession.Result run(Map<String, OnnxTensor> in, Set<String> wanted, Map<String, OnnxTensor> into)
                throws OrtException;
    }
}
