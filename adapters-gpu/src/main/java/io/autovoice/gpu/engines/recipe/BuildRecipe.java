package io.autovoice.gpu.engines.recipe;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.Precision;
import java.nio.file.Path;
import java.util.Set;

/**
 * What an engine is to be built from.
 *
 * @param model the network's name, for people
 * @param modelSha256 of the file, hexadecimal
 * @param layersInFp32 layers of an FP16 engine that compute in FP32, by their names after parsing; found by the search for a trusted
 *     engine, not chosen by callers
 */
public record BuildRecipe(
        String model,
        String modelSha256,
        Path onnx,
        ShapeProfile profile,
        Precision precision,
        Set<String> layersInFp32) {
    public BuildRecipe {
        layersInFp32 = Set.copyOf(layersInFp32);
        if (precision == Precision.FP32 && !layersInFp32.isEmpty()) {
            throw new IllegalArgumentException("An FP32 engine has no layers of other precision, got " + layersInFp32);
        }
    }

    public static BuildRecipe of(InstalledModel model, ShapeProfile profile, Precision precision) {
        return new BuildRecipe(model.name(), model.sha256(), model.onnx(), profile, precision, Set.of());
    }

    public BuildRecipe keepingInFp32(Set<String> layers) {
        return new BuildRecipe(model, modelSha256, onnx, profile, precision, layers);
    }

    /** For people, as in {@code the fp16 engine of fcpe}. */
    public String name() {
        return "the %s engine of %s".formatted(precision.key(), model);
    }
}
