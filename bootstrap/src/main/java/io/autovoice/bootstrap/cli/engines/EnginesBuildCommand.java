package io.autovoice.bootstrap.cli.engines;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.EngineWorkshop;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.gpu.engines.EngineStore;
import io.autovoice.gpu.engines.OpenEngine;
import io.autovoice.gpu.engines.parity.TrialInputs;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.KnownProfiles;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "build",
        description = {
            "Builds engines for this machine's GPU and compares each with FP32; takes minutes.",
            "Ends with 6 where there is no GPU, or where an engine can't be built or trusted."
        })
final class EnginesBuildCommand implements Runnable {
    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Installed networks. Left out: all that have engines.")
    private List<String> names = List.of();

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = "auto",
            description = "Which GPU: cuda or cuda:N (default: the first).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DeviceChoice device;

    @Option(
            names = "--tensorrt-precision",
            paramLabel = "P",
            defaultValue = "fp16",
            description = "fp16 or fp32 (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Precision precision;

    EnginesBuildCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (device.kind() == DeviceChoice.Kind.CPU) {
            throw new IllegalArgumentException("Engines are for GPUs: --device is cuda or cuda:N, got 'cpu'");
        }
        List<InstalledModel> models = models();
        EngineWorkshop engines = context.composition().engines();
        try (ResourceScope scope = new ResourceScope()) {
            EngineStore store = new EngineStore(
                    engines.cache(), engines.starter().start(scope, device.index()), engines.reference());
            if (models.isEmpty()) {
                context.terminal().note("No network that has engines is installed: autovoice models install");
            }
            models.forEach(model -> build(model, store));
        }
    }

    private void build(InstalledModel model, EngineStore store) {
        BuildRecipe recipe =
                BuildRecipe.of(model, KnownProfiles.of(model.family()).orElseThrow(), precision);
        store.forgive(recipe);
        OpenEngine built = store.get(
                recipe, TrialInputs.of(model.family()).orElseThrow(), context.progress("building " + model.name()));
        built.engine().close();
        context.terminal().result(built.sentence());
    }

    private List<InstalledModel> models() {
        List<InstalledModel> installed =
                context.composition().library().models().installed();
        if (names.isEmpty()) {
            return installed.stream().filter(EnginesBuildCommand::hasEngines).toList();
        }
        return names.stream().distinct().map(name -> named(name, installed)).toList();
    }

    private static InstalledModel named(String name, List<InstalledModel> installed) {
        InstalledModel model = installed.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException(
                        "No model '%s' is installed and whole.".formatted(name),
                        "See which there are: autovoice models list."));
        if (!hasEngines(model)) {
            throw new IllegalArgumentException("The network '%s' has no engine: it runs on the CPU".formatted(name));
        }
        return model;
    }

    private static boolean hasEngines(InstalledModel model) {
        return KnownProfiles.of(model.family()).isPresent();
    }
}
