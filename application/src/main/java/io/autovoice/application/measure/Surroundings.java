package io.autovoice.application.measure;

import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.plan.ExecutionPlan;

/** Tells what a plan runs on and with. */
@FunctionalInterface
public interface Surroundings {
    Environment of(ExecutionPlan plan);
}
