package io.autovoice.proof;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.wiring.EngineWorkshop;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.EngineStore;
import io.autovoice.gpu.engines.OpenEngine;
import io.autovoice.gpu.engines.parity.TrialInputs;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.KnownProfiles;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes from the start of this JVM until TensorRT has started and all engines are loaded from the cache, and until the first short song is
 * there. The engines are loaded here, since stages open theirs only when they first work. Ends with 1 if that takes 3 s or more, or an engine had to be
 * built. Arguments: device, song, voice.
 */
public final class SecondStart {
    private static final double LIMIT = 3; // s

    private SecondStart() {}

    public static void main(String[] arguments) {
        try (ResourceScope scope = new ResourceScope()) {
            Playing playing = Playing.open(scope, arguments[0]);
            List<OpenEngine> engines = engines(scope, playing.composition());
            double open = sinceStart();
            playing.convert(arguments[1], arguments[2]);
            System.out.println(playing.engines());
            long built = engines.stream().filter(OpenEngine::fresh).count();
            Figures.say(String.format(
                    Locale.ROOT,
                    "%d engines open after %.2f s, %d of them built, the first song after %.2f s",
                    engines.size(),
                    open,
                    built,
                    sinceStart()));
            System.exit(open < LIMIT && built == 0 && !engines.isEmpty() ? 0 : 1);
        }
    }

    private static List<OpenEngine> engines(ResourceScope scope, GuiceComposition composition) {
        EngineWorkshop workshop = composition.engines();
        EngineStore store =
                new EngineStore(workshop.cache(), workshop.starter().start(scope, 0), workshop.reference());
        return composition.library().models().installed().stream()
                .filter(model -> KnownProfiles.of(model.family()).isPresent())
                .map(model -> engine(scope, store, model))
                .toList();
    }

    private static OpenEngine engine(ResourceScope scope, EngineStore store, InstalledModel model) {
        BuildRecipe recipe =
                BuildRecipe.of(model, KnownProfiles.of(model.family()).orElseThrow(), Precision.FP16);
        OpenEngine engine =
                store.get(recipe, TrialInputs.of(model.family()).orElseThrow(), StageProgress.NONE);
        scope.own(engine.engine());
        return engine;
    }

    private static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
    }
}
