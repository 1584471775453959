package io.autovoice.gpu.testing;

import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.gpu.GpuAccess;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.GpuProbes;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Whether kernels, or TensorRT, can run on this machine's first GPU. */
final class UsableGpu implements ExecutionCondition {
    private static final GpuProbe FOUND = GpuProbes.ofThisMachine().probe(0);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.getBoolean("io.autovoice.requireGpu")) {
            return ConditionEvaluationResult.enabled("a GPU is required");
        }
        EngineKind kind = tensorRt(context) ? EngineKind.TENSORRT : EngineKind.CUDA;
        return GpuAccess.to(FOUND)
                .against(kind)
                .map(refusal -> ConditionEvaluationResult.disabled("needs a GPU: " + refusal.reason()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is a GPU"));
    }

    private static boolean tensorRt(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresGpu.class)
                .map(RequiresGpu::tensorRt)
                .orElse(false);
    }
}
