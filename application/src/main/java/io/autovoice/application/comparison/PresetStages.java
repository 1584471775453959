package io.autovoice.application.comparison;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;

/** Opens the stages for a preset. Whoever made this owns what it opens. */
@FunctionalInterface
public interface PresetStages {
    Stages with(QualityPreset preset);
}
