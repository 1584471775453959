package io.autovoice.gpu.engines.recipe;

import io.autovoice.application.plan.choice.Precision;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must be the same for an engine to be used again. Whatever changes here makes another file, so that engines of several GPUs or
 * versions lie side by side.
 *
 * @param profile text of the {@link ShapeProfile}
 */
public record EngineKey(
        String modelSha256,
        String tensorRt,
        String gpu,
        String computeCapability,
        String driverMajor,
        Precision precision,
        String profile) {
    private static final int SHORT = 8; // digits of a checksum in a file's name, for people
    private static final int LONG = 24; // digits that tell keys apart

    public static EngineKey of(BuildRecipe recipe, EngineTarget target) {
        return new EngineKey(
                recipe.modelSha256(),
                target.tensorRt(),
                target.gpu(),
                target.computeCapability(),
                target.driverMajor(),
                recipe.precision(),
                recipe.profile().toString());
    }

    /** A name without letters that a file system could mind. */
    public String fileName() {
        String model = modelSha256.substring(0, Math.min(SHORT, modelSha256.length()));
        return "%s-%s-%s.engine"
                .formatted(
                        model, precision.key(), Checksum.of(fields().toString()).substring(0, LONG));
    }

    /** Whether it was made for this machine; the model may still be another. */
    public boolean fits(EngineTarget target) {
        return tensorRt.equals(target.tensorRt())
                && gpu.equals(target.gpu())
                && computeCapability.equals(target.computeCapability())
                && driverMajor.equals(target.driverMajor());
    }

    /** By name, in a fixed order. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model_sha256", modelSha256);
        fields.put("tensorrt", tensorRt);
        fields.put("gpu", gpu);
        fields.put("compute_capability", computeCapability);
        fields.put("driver_major", driverMajor);
        fields.put("precision", precision.key());
        fields.put("profile", profile);
        return fields;
    }

    /**
     * From what {@link #fields()} gave.
     *
     * @throws IllegalArgumentException if one is missing or wrong
     */
    public static EngineKey from(Map<String, String> fields) {
        return new EngineKey(
                field(fields, "model_sha256"),
                field(fields, "tensorrt"),
                field(fields, "gpu"),
                field(fields, "compute_capability"),
                field(fields, "driver_major"),
                precision(field(fields, "precision")),
                field(fields, "profile"));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no '%s' among %s".formatted(name, fields.keySet()));
        }
        return value;
    }

    private static Precision precision(String key) {
        for (Precision precision : Precision.values()) {
            if (precision.key().equals(key)) {
                return precision;
            }
        }
        throw new IllegalArgumentException("A precision is fp16 or fp32, got '%s'".formatted(key));
    }
}
