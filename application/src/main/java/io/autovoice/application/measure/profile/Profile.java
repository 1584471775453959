package io.autovoice.application.measure.profile;

import io.autovoice.application.measure.environment.Comparability;
import io.autovoice.application.measure.environment.Conditions;
import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.Workload;
import io.autovoice.application.measure.statistics.Stability;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one conversion costs on one machine.
 *
 * @param made when the last run had ended
 * @param cold what is paid once
 * @param stability how many runs there were and whether they settled, judged by the total
 * @param stages those that ran
 * @param total the whole run, reading the song and loading the voice included
 * @param coverage sum of the stages as a share of the total, 0..1, of each run
 */
public record Profile(
        Instant made,
        Workload workload,
        Environment environment,
        ColdStart cold,
        Stability stability,
        Map<PipelineStage, StageProfile> stages,
        StageProfile total,
        Summary coverage) {
    public Profile {
        stages = Collections.unmodifiableMap(stages.isEmpty() ? Map.of() : new EnumMap<>(stages));
    }

    /** Empty for a stage that did not run in every run. */
    public Optional<StageProfile> stage(PipelineStage stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    /** Of the conditions that must be the same for a comparison; see {@link Conditions#fingerprint}. */
    public String fingerprint() {
        return conditions().fingerprint();
    }

    /** Whether the other one's figures can stand beside these, or why not. */
    public Comparability comparedWith(Profile other) {
        return conditions().comparedWith(other.conditions());
    }

    private Conditions conditions() {
        return Conditions.of(environment, workload);
    }
}
