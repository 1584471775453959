package io.autovoice.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.Host;
import io.autovoice.application.measure.environment.Workload;
import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.profile.ColdStart;
import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.json.measure.ProfileJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProfileJsonTest {
    private static final Profile PROFILE = profile(100.00049, 101.123456, 99, 100, 102, 98);

    @Test
    void what_is_read_and_written_again_is_the_same_text() {
        String text = ProfileJson.of(PROFILE);

        assertThat(ProfileJson.of(ProfileJson.read(text))).isEqualTo(text);
    }

    @Test
    void a_profile_that_was_read_can_be_compared_with_its_origin() {
        Profile read = ProfileJson.read(ProfileJson.of(PROFILE));

        assertThat(read.comparedWith(PROFILE).comparable()).isTrue();
        assertThat(read.fingerprint()).isEqualTo(PROFILE.fingerprint());
        assertThat(read.total().milliseconds().values()).containsExactly(100.0, 101.123, 99.0, 100.0, 102.0, 98.0);
        assertThat(read.stability().settled()).isTrue();
        assertThat(read.stage(PipelineStage.MIXING)).isPresent();
        assertThat(read.stage(PipelineStage.SEPARATION)).isEmpty();
    }

    @Test
    void percentiles_that_so_few_values_can_not_carry_are_null() {
        assertThat(ProfileJson.of(PROFILE)).contains("\"p90\": null", "\"p99\": null");
    }

    @Test
    void another_format_is_refused_rather_than_misread() {
        String newer = ProfileJson.of(PROFILE).replace("\"format_version\": 1", "\"format_version\": 2");

        assertThatThrownBy(() -> ProfileJson.read(newer))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("format_version");
    }

    private static Profile profile(double... totals) {
        Summary total = Summary.of(totals);
        StageProfile figures = new StageProfile(
                total,
                new MemoryPeaks(3, OptionalLong.of(123_456_789), OptionalLong.empty(), OptionalLong.of(987_654_321)),
                new GpuShare(0, OptionalDouble.empty(), OptionalDouble.empty(), Optional.of("none")));
        return new Profile(
                Instant.parse("2025-01-28T12:34:56.789Z"),
                new Workload("song", "aa", 1.23456, "anna", new TreeMap<>(Map.of("preset", "fast")), Map.of()),
                new Environment(
                        new Host("CPU", 2, "unknown", "Linux", "17", 1000),
                        Optional.empty(),
                        "1.0",
                        new TreeMap<>(),
                        new TreeMap<>()),
                new ColdStart(1.23456, 2, true, OptionalDouble.empty(), Map.of(PipelineStage.MIXING, 2.0), 3),
                StabilityRule.QUICK.judge(1, total),
                Map.of(PipelineStage.MIXING, figures),
                figures,
                Summary.of(0.98, 0.987654321));
    }
}
