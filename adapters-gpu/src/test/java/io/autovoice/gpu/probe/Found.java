package io.autovoice.gpu.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;

/** What a probe found. */
final class Found {
    private Found() {}

    static GpuProbe.Usable usable(GpuProbe found) {
        assertThat(found).isInstanceOf(GpuProbe.Usable.class);
        return (GpuProbe.Usable) found;
    }

    static void assertUnusable(GpuProbe found, String reason, String remedy) {
        assertThat(found).isInstanceOfSatisfying(GpuProbe.Unusable.class, unusable -> {
            assertThat(unusable.reason()).contains(reason);
            assertThat(unusable.remedy()).contains(remedy).endsWith(".");
        });
    }

    static void assertAbsent(GpuLibrary library, String reason, String remedy) {
        assertThat(library).isInstanceOfSatisfying(GpuLibrary.Absent.class, absent -> {
            assertThat(absent.reason()).contains(reason);
            assertThat(absent.remedy()).contains(remedy).endsWith(".");
        });
    }
}
