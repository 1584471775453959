package io.autovoice.application.measure.environment;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a song was converted on and with.
 *
 * @param gpu empty if no stage was planned on one
 * @param program version of AutoVoice
 * @param libraries versions of those that do the work, by name
 * @param models SHA-256 of the networks that the plan names, by name
 */
public record Environment(
        Host host,
        Optional<GpuSetup> gpu,
        String program,
        SortedMap<String, String> libraries,
        SortedMap<String, String> models) {
    public Environment {
        libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }

    /**
     * @param probe of the device that was asked for; counts only if the plan has an engine on a GPU
     */
    public static Environment of(
            Host host, ExecutionPlan plan, GpuProbe probe, String program, SortedMap<String, String> libraries) {
        boolean onGpu = plan.ladders().values().stream()
                .anyMatch(ladder -> ladder.get(0).kind().needsGpu());
        SortedMap<String, String> models = new TreeMap<>();
        plan.ladders().values().stream()
                .flatMap(Collection::stream)
                .map(PlannedEngine::model)
                .flatMap(Optional<InstalledModel>::stream)
                .forEach(model -> models.put(model.name(), model.sha256()));
        return new Environment(
                host,
                onGpu && probe instanceof GpuProbe.Usable usable ? Optional.of(GpuSetup.of(usable)) : Optional.empty(),
                program,
                libraries,
                models);
    }
}
