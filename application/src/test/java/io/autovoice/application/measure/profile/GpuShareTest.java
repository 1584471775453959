package io.autovoice.application.measure.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.measure.gpu.GpuSample;
import io.autovoice.application.measure.gpu.GpuUsage;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GpuShareTest {
    @Test
    void ten_samples_make_a_percentage() {
        GpuShare share = GpuShare.of(samples(10));

        assertThat(share).isEqualTo(new GpuShare(10, OptionalDouble.of(90), OptionalDouble.of(700), Optional.empty()));
    }

    @Test
    void nine_samples_are_insufficient_and_still_tell_the_memory() {
        GpuShare share = GpuShare.of(samples(9));

        assertThat(share.percent()).isEmpty();
        assertThat(share.reason()).contains("insufficient samples: 9 of 10");
        assertThat(share.peakMemoryMebibytes()).hasValue(700);
    }

    @Test
    void without_a_gpu_its_reason_is_kept() {
        GpuUsage nothing = StageProfiles.merged(Stream.of(GpuUsage.unknown("there is no GPU"), GpuUsage.unknown("x")));

        assertThat(GpuShare.of(nothing).reason()).contains("there is no GPU");
    }

    private static GpuUsage samples(int count) {
        return new GpuUsage(
                LongStream.range(0, count)
                        .mapToObj(at -> new GpuSample(
                                at,
                                OptionalDouble.of(90),
                                OptionalDouble.of(700),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()))
                        .toList(),
                Optional.empty());
    }
}
