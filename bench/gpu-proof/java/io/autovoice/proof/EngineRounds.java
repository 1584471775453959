package io.autovoice.proof;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.wiring.EngineWorkshop;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.EngineStore;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.parity.TrialInputs;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.KnownProfiles;
import java.util.Comparator;

/**
 * Starts TensorRT, loads an engine, opens a session and closes all of it, a hundred times: the GPU's memory must not grow. Every tenth round
 * builds the network anew too, while less than half the time has gone. Arguments: rounds, seconds.
 */
public final class EngineRounds {
    private static final int BETWEEN_BUILDS = 10; // rounds

    private final EngineWorkshop workshop;
    private final BuildRecipe recipe;
    private final ModelFamily family;
    private int builds;

    private EngineRounds(EngineWorkshop workshop, InstalledModel model) {
        this.workshop = workshop;
        this.family = model.family();
        this.recipe = BuildRecipe.of(model, KnownProfiles.of(family).orElseThrow(), Precision.FP16);
    }

    public static void main(String[] arguments) {
        int wanted = Integer.parseInt(arguments[0]);
        Deadline deadline = Deadline.in(arguments[1]);
        Deadline building = Deadline.in(Double.toString(Double.parseDouble(arguments[1]) / 2));
        try (ResourceScope scope = new ResourceScope()) {
            GuiceComposition composition = new GuiceComposition(scope, System.getenv());
            EngineRounds rounds = new EngineRounds(composition.engines(), smallest(composition));
            Steadiness memory = new Steadiness();
            while (memory.rounds() < wanted && !deadline.passed()) {
                rounds.round(memory.rounds() % BETWEEN_BUILDS == 0 && !building.passed());
                memory.round();
            }
            Figures.say("%d rounds with %s, %d builds; %s"
                    .formatted(memory.rounds(), rounds.recipe.model(), rounds.builds, memory));
            System.exit(memory.rounds() == wanted && memory.steady() ? 0 : 1);
        }
    }

    private void round(boolean building) {
        try (ResourceScope scope = new ResourceScope()) {
            NativeEngines engines = workshop.starter().start(scope, 0);
            if (building) {
                builds++;
                engines.builder().build(recipe, new byte[0], StageProgress.NONE).orElseThrow();
            }
            EngineStore store = new EngineStore(workshop.cache(), engines, workshop.reference());
            var engine = store.get(recipe, TrialInputs.of(family).orElseThrow(), StageProgress.NONE).engine();
            engine.open().close();
            engine.close();
        }
    }

    /** The network that is built the soonest. */
    private static InstalledModel smallest(GuiceComposition composition) {
        return composition.library().models().installed().stream()
                .filter(model -> KnownProfiles.of(model.family()).isPresent())
                .min(Comparator.comparingLong(model -> model.onnx().toFile().length()))
                .orElseThrow(() -> new IllegalStateException("No network that has engines is installed"));
    }
}
