package io.autovoice.application.measure.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryTraceTest {
    private static final MemoryTrace TRACE =
            new MemoryTrace(List.of(at(0, 10), at(100, 50), at(200, 20), at(300, 90), at(400, 30)));

    @Test
    void a_stage_has_what_was_read_during_it_and_just_beside_it() {
        assertThat(TRACE.peaks(110, 190)).isEqualTo(peaks(2, 50));
        assertThat(TRACE.peaks(150, 250)).isEqualTo(peaks(3, 90));
        assertThat(TRACE.peaks(200, 200)).isEqualTo(peaks(1, 20));
    }

    @Test
    void nobody_looked_is_not_zero() {
        assertThat(MemoryTrace.NONE.peaks(0, 10)).isEqualTo(MemoryPeaks.UNKNOWN);
    }

    @Test
    void native_memory_is_resident_less_committed_heap_and_never_negative() {
        assertThat(new MemoryReading(0, 1, 60, OptionalLong.of(100)).nativeBytes())
                .hasValue(40);
        assertThat(new MemoryReading(0, 1, 600, OptionalLong.of(100)).nativeBytes())
                .hasValue(0);
        assertThat(new MemoryReading(0, 1, 60, OptionalLong.empty()).nativeBytes())
                .isEmpty();
    }

    private static MemoryReading at(long nanos, long heap) {
        return new MemoryReading(nanos, heap, 100, OptionalLong.of(1000 + heap));
    }

    private static MemoryPeaks peaks(int readings, long heap) {
        return new MemoryPeaks(
                readings, OptionalLong.of(heap), OptionalLong.of(900 + heap), OptionalLong.of(1000 + heap));
    }
}
