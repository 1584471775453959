package io.autovoice.application.measure.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
    @Test
    void a_thread_reads_until_it_is_closed() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);

        try (MemoryWatch watch = MemoryWatch.start(
                () -> {
                    three.countDown();
                    return reading(0);
                },
                Duration.ofMillis(1))) {
            assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.trace().readings()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void the_ends_of_a_stage_are_read_whatever_the_thread_does() {
        AtomicInteger count = new AtomicInteger();

        try (MemoryWatch watch = MemoryWatch.start(() -> reading(count.incrementAndGet()), Duration.ofHours(1))) {
            watch.started(PipelineStage.MIXING);
            watch.finished(new StageEvent(PipelineStage.MIXING, 1, 2));

            assertThat(watch.trace().readings())
                    .extracting(MemoryReading::nanos)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void resident_memory_is_found_in_what_linux_tells() {
        assertThat(ProcessMemory.resident("Name:\tjava\nVmHWM:\t  9 kB\nVmRSS:\t  123456 kB\n"))
                .hasValue(123456L * 1024);
        assertThat(ProcessMemory.resident("Name:\tjava\n")).isEmpty();
    }

    @Test
    void this_process_has_a_heap() {
        MemoryReading reading = MemoryProbe.ofThisProcess().readSettled();

        assertThat(reading.heapUsedBytes()).isPositive();
        assertThat(reading.heapCommittedBytes()).isGreaterThanOrEqualTo(reading.heapUsedBytes());
    }

    private static MemoryReading reading(long nanos) {
        return new MemoryReading(nanos, 1, 1, OptionalLong.empty());
    }
}
