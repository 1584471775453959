package io.autovoice.bootstrap.wiring;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;

/** Opens the stages of the plan, with its preset or another one. */
@FunctionalInterface
interface StagesOpener {
    Stages with(QualityPreset preset);
}
