package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What runs where, and why.
 *
 * @param device "cpu" or "cuda:N"
 * @param ladders for each stage its engines, the planned one first, then those that take over in turn if it fails
 * @param engines for each stage what was asked, what is used, and why
 * @param fallbacks sentences: what the caller named and does not get, with reason and remedy; empty if all is as asked
 * @param notes sentences worth saying that are no fallback
 */
public record ExecutionPlan(
        String device,
        QualityPreset preset,
        Map<PipelineStage, List<PlannedEngine>> ladders,
        Map<PipelineStage, EngineUse> engines,
        TensorRtStatus tensorRt,
        List<String> fallbacks,
        List<String> notes) {
    public ExecutionPlan {
        ladders = Map.copyOf(ladders);
        engines = Map.copyOf(engines);
        fallbacks = List.copyOf(fallbacks);
        notes = List.copyOf(notes);
        int stages = PipelineStage.values().length;
        if (engines.size() != stages || ladders.size() != stages) {
            throw new IllegalArgumentException("A plan names engines for each stage, got " + engines.keySet());
        }
    }

    public boolean fallsBack() {
        return !fallbacks.isEmpty();
    }

    public EngineUse engine(PipelineStage stage) {
        return Objects.requireNonNull(engines.get(stage), "a plan names an engine for each stage");
    }

    /** Stages that were to run on TensorRT and don't any more, in the order of the pipeline. */
    public List<PipelineStage> leftTensorRt() {
        return Arrays.stream(PipelineStage.values())
                .filter(stage -> ladder(stage).get(0).kind() == EngineKind.TENSORRT)
                .filter(stage ->
                        !ladder(stage).get(0).name().equals(engine(stage).used()))
                .toList();
    }

    public List<PlannedEngine> ladder(PipelineStage stage) {
        return Objects.requireNonNull(ladders.get(stage), "a plan has a ladder for each stage");
    }

    /** This plan with what really sang: a trained voice brings its own network, on ONNX Runtime, whatever hears the words of others. */
    public ExecutionPlan sungBy(VoiceProfile voice) {
        if (!(voice instanceof GeneratorVoice)) {
            return this;
        }
        EngineUse planned = engine(PipelineStage.CONVERSION);
        String network = "onnxruntime:" + voice.id();
        EngineUse used = planned.reason().isEmpty()
                ? EngineUse.asAsked(network)
                : new EngineUse(planned.asked(), network, planned.reason(), planned.remedy());
        Optional<String> why =
                Optional.of("the voice %s brings a network of its own, which runs on the CPU".formatted(voice.id()));
        return now(PipelineStage.CONVERSION, used, fallbacks, tensorRt.off(why, Optional.empty()));
    }

    /** This plan with another engine for one stage, and the sentence that says why. When no stage is left on a GPU its device is the CPU. */
    ExecutionPlan with(PipelineStage stage, EngineUse engine, String fallback) {
        List<String> said =
                Stream.concat(fallbacks.stream(), Stream.of(fallback)).toList();
        return now(stage, engine, said, tensorRt.off(engine.reason(), engine.remedy()));
    }

    /** @param withoutTensorRt counts if no stage is left on TensorRT */
    private ExecutionPlan now(
            PipelineStage stage, EngineUse engine, List<String> said, TensorRtStatus withoutTensorRt) {
        Map<PipelineStage, EngineUse> changed = new EnumMap<>(engines);
        changed.put(stage, engine);
        return new ExecutionPlan(
                isLeftOn(EngineKind::needsGpu, changed) ? device : "cpu",
                preset,
                ladders,
                changed,
                isLeftOn(EngineKind.TENSORRT::equals, changed) ? tensorRt : withoutTensorRt,
                said,
                notes);
    }

    private boolean isLeftOn(Predicate<EngineKind> kind, Map<PipelineStage, EngineUse> uses) {
        return uses.entrySet().stream()
                .anyMatch(use -> ladder(use.getKey()).stream()
                        .anyMatch(engine -> kind.test(engine.kind())
                                && engine.name().equals(use.getValue().used())));
    }
}
