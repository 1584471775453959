package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.BenchEntry.Combination;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.cli.options.ModelOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which combinations of device, TensorRT and preset, and which networks in all of them. */
public final class BenchEngines {
    @Option(
            names = {"--devices", "--device"},
            split = ",",
            paramLabel = "D",
            defaultValue = "auto",
            description = "auto, cpu, cuda or cuda:N, one or several (default: ${DEFAULT-VALUE}).")
    private List<DeviceChoice> devices = new ArrayList<>();

    @Option(
            names = "--tensorrt",
            split = ",",
            paramLabel = "T",
            defaultValue = "auto",
            description = "on, off or auto, one or several (default: ${DEFAULT-VALUE}: the plan decides).")
    private List<String> tensorRt = new ArrayList<>();

    @Option(
            names = {"--presets", "--preset"},
            split = ",",
            paramLabel = "P",
            defaultValue = "balanced",
            description = "draft, fast, balanced, high, studio, several of them, or all (default: ${DEFAULT-VALUE}).")
    private List<String> presets = new ArrayList<>();

    @Option(
            names = "--tensorrt-precision",
            paramLabel = "fp16|fp32",
            defaultValue = "fp16",
            description = "Arithmetic of TensorRT (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FP16;

    @Mixin
    private ModelOptions models = new ModelOptions();

    /**
     * Each device with each choice of TensorRT with each preset, in this order.
     *
     * @throws IllegalArgumentException if a word is none of those the help names
     */
    public List<Combination> combinations() {
        List<QualityPreset> all = presets.equals(List.of("all"))
                ? Arrays.asList(QualityPreset.values())
                : presets.stream().map(QualityPreset::of).toList();
        List<Combination> combinations = new ArrayList<>();
        for (DeviceChoice device : devices) {
            for (String engine : tensorRt) {
                tensorRt(engine);
                all.forEach(preset -> combinations.add(new Combination(device.toString(), engine, preset.key())));
            }
        }
        return combinations.stream().distinct().toList();
    }

    /**
     * The one combination.
     *
     * @throws IllegalArgumentException if several were named
     */
    public Combination one() {
        if (combinations().size() != 1) {
            throw new IllegalArgumentException("A comparison needs one device, one choice of TensorRT and one preset");
        }
        return combinations().get(0);
    }

    /** Strict wherever a GPU or a network is named: what is measured under a name is what ran. */
    public EngineRequest request(Combination combination) {
        return new EngineRequest(
                DeviceChoice.of(combination.device()),
                tensorRt(combination.tensorRt()),
                precision,
                true,
                models.choice());
    }

    /** As options of another process. */
    List<String> arguments(Combination combination) {
        List<String> arguments = new ArrayList<>(List.of(
                "--device=" + combination.device(),
                "--tensorrt=" + combination.tensorRt(),
                "--preset=" + combination.preset(),
                "--tensorrt-precision=" + precision.key()));
        models.choice().separator().ifPresent(model -> arguments.add("--separator=" + model));
        models.choice().pitch().ifPresent(model -> arguments.add("--f0=" + model));
        models.choice().content().ifPresent(model -> arguments.add("--content=" + model));
        return arguments;
    }

    private static Optional<Boolean> tensorRt(String word) {
        return switch (word) {
            case "auto" -> Optional.empty();
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> throw new IllegalArgumentException("TensorRT is on, off or auto, got '%s'".formatted(word));
        };
    }
}
