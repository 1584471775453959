package io.autovoice.cpu.models.reference;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a converted network on what the original one was run on, and compares. */
public final class ReferenceCheck {
    /** Relative L2; right conversions are below 1e-5, exchanged layers near .01 or above. */
    private static final double TOLERANCE = 1e-4;

    private static final String REMEDY =
            "Install it again: autovoice models install. If that does not help, its file may be of another version.";

    private ReferenceCheck() {}

    /**
     * Compares all outputs of a network in all cases that are stored for it.
     *
     * @param resource which network it should be: {@code spleeter}, {@code whisper} ...
     * @return the largest relative L2 distance found
     * @throws MissingResourceException if it can't be run, or an output is further from the original's than 1e-4
     * @throws IllegalArgumentException if nothing is stored under that name
     */
    public static double of(Network network, String resource) {
        return of(network, ReferenceFile.read(resource), resource);
    }

    static double of(Network network, List<ReferenceCase> cases, String name) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("No reference values are stored for '%s'".formatted(name));
        }
        return cases.stream()
                .mapToDouble(stored -> compare(network, stored, name))
                .max()
                .orElseThrow();
    }

    private static double compare(Network network, ReferenceCase stored, String name) {
        Map<String, Tensor> inputs = new HashMap<>();
        stored.inputs().forEach(input -> inputs.put(input.name(), input.tensor()));
        Outputs outputs = run(network, inputs, name);
        double worst = 0;
        for (ReferenceOutput output : stored.outputs()) {
            double distance = output.distance(outputs.get(output.name()));
            if (!(distance <= TOLERANCE)) {
                throw new MissingResourceException(
                        "The model '%s' is not the one it should be: its output %s differs by %.2g (relative L2, case %s)"
                                .formatted(name, output.name(), distance, stored.name()),
                        REMEDY);
            }
            worst = Math.max(worst, distance);
        }
        return worst;
    }

    private static Outputs run(Network network, Map<String, Tensor> inputs, String name) {
        try {
            return network.run(inputs);
        } catch (EngineFailedException failure) {
            throw new MissingResourceException(
                    "The model '%s' is not the one it should be: %s".formatted(name, failure.getMessage()),
                    REMEDY,
                    failure);
        }
    }
}
