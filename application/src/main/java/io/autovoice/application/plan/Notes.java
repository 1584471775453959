package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is worth saying of a plan though nothing is missing. */
final class Notes {
    private Notes() {}

    static String on(Map<PipelineStage, List<PlannedEngine>> ladders) {
        String networks = Arrays.stream(PipelineStage.values())
                .flatMap(stage ->
                        network(ladders.getOrDefault(stage, List.of()))
                                .map(name -> stage.key() + " by " + name)
                                .stream())
                .collect(Collectors.joining(", "));
        return networks.isEmpty()
                ? "All stages run on the CPU, by signal processing without models."
                : "On the CPU: %s, the rest by signal processing.".formatted(networks);
    }

    private static Optional<String> network(List<PlannedEngine> ladder) {
        return ladder.stream().findFirst().flatMap(PlannedEngine::model).map(InstalledModel::name);
    }
}
