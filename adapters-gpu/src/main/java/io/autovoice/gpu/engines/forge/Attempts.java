package io.autovoice.gpu.engines.forge;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.parity.EngineTrial;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityGate;
import io.autovoice.gpu.engines.parity.ParityVerdict;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds one recipe with changing layers in FP32 and judges each engine. For one thread. */
final class Attempts {
    private final NativeEngines engines;
    private final Map<String, HostTensor> inputs;
    private final Map<String, HostTensor> expected;
    private final StageProgress progress;
    private byte[] timings;
    private int builds;

    Attempts(
            NativeEngines engines,
            Map<String, HostTensor> inputs,
            Map<String, HostTensor> expected,
            byte[] timings,
            StageProgress progress) {
        this.engines = engines;
        this.inputs = inputs;
        this.expected = expected;
        this.timings = timings;
        this.progress = progress;
    }

    /** @throws EngineFailedException if there is no engine to judge, or it can't be run */
    ForgedEngine attempt(BuildRecipe recipe, Set<String> inFp32) {
        BuildRecipe asked = recipe.keepingInFp32(inFp32);
        double from = 1 - Math.pow(0.5, builds); // the number of builds isn't known: each takes half of what is left
        double to = 1 - Math.pow(0.5, builds + 1);
        builds++;
        BuiltEngine built = Trouble.translated(
                        "building " + recipe.name(),
                        () -> engines.builder().build(asked, timings, progress.part(from, to)))
                .orElseThrow(() -> new EngineFailedException(
                        "TensorRT gave no engine for %s and no reason.".formatted(recipe.name()), Trouble.remedy()));
        timings = built.timings().length > 0 ? built.timings() : timings;
        return new ForgedEngine(asked, built, judge(asked, built), builds);
    }

    List<NetworkLayer> layers(BuildRecipe recipe) {
        return Trouble.translated(
                "reading " + recipe.model(), () -> engines.builder().layers(recipe));
    }

    byte[] timings() {
        return timings;
    }

    private ParityVerdict judge(BuildRecipe recipe, BuiltEngine built) {
        return Trouble.translated("trying out " + recipe.name(), () -> {
            try (LoadedEngine engine = engines.runtime().load(built.engine())) {
                return ParityGate.USUAL.judge(expected, new EngineTrial(engines.device()).run(engine, inputs));
            }
        });
    }
}
