package io.autovoice.application.measure.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final Host HOST = new Host("Some CPU", 2, "8000", "Linux 6 amd64", "17 (someone)", 2000);
    private static final Workload WORKLOAD = workload("java");

    @Test
    void the_same_conditions_have_one_fingerprint() {
        Conditions one = Conditions.of(environment(HOST, "1.0", "aa"), WORKLOAD);
        Conditions other = Conditions.of(environment(HOST, "1.0", "aa"), workload("java"));

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(one.comparedWith(other)).isEqualTo(new Comparability(List.of(), List.of()));
    }

    @Test
    void another_version_is_said_and_does_not_forbid() {
        Conditions old = Conditions.of(environment(HOST, "1.0", "aa"), WORKLOAD);
        Conditions recent = Conditions.of(environment(HOST, "1.1", "aa"), WORKLOAD);

        Comparability comparability = recent.comparedWith(old);

        assertThat(comparability.comparable()).isTrue();
        assertThat(comparability.remarks()).containsExactly("AutoVoice: 1.1 here, 1.0 there");
        assertThat(recent.fingerprint()).isEqualTo(old.fingerprint());
    }

    @Test
    void other_cores_another_network_and_another_engine_forbid() {
        Conditions here = Conditions.of(environment(HOST, "1.0", "aa"), WORKLOAD);
        Host bigger = new Host("Some CPU", 8, "8000", "Linux 6 amd64", "17 (someone)", 2000);
        Conditions there = Conditions.of(environment(bigger, "1.0", "bb"), workload("onnxruntime:x"));

        Comparability comparability = here.comparedWith(there);

        assertThat(comparability.comparable()).isFalse();
        assertThat(comparability.obstacles())
                .containsExactly(
                        "cores: 2 here, 8 there",
                        "engine of mixing: java here, onnxruntime:x there",
                        "model x: aa here, bb there");
        assertThat(here.fingerprint()).isNotEqualTo(there.fingerprint());
    }

    @Test
    void a_gpu_on_one_side_only_forbids() {
        Conditions without = Conditions.of(environment(HOST, "1.0", "aa"), WORKLOAD);
        Environment onGpu = new Environment(
                HOST,
                Optional.of(new GpuSetup("G (9.0)", "580", "13.0", "13.0", "10.9")),
                "1.0",
                new TreeMap<>(),
                new TreeMap<>(Map.of("x", "aa")));

        assertThat(without.comparedWith(Conditions.of(onGpu, WORKLOAD)).obstacles())
                .contains("GPU: none here, G (9.0) there", "GPU driver: none here, 580 there");
    }

    @Test
    void this_host_tells_what_it_is() {
        Host here = Host.here();

        assertThat(here.cpu()).isNotBlank();
        assertThat(here.cores()).isPositive();
    }

    private static Environment environment(Host host, String program, String modelHash) {
        return new Environment(host, Optional.empty(), program, new TreeMap<>(), new TreeMap<>(Map.of("x", modelHash)));
    }

    private static Workload workload(String engine) {
        return new Workload(
                "song",
                "cc",
                30,
                "anna",
                new TreeMap<>(Map.of("preset", "balanced")),
                Map.of(PipelineStage.MIXING, EngineUse.asAsked(engine)));
    }
}
