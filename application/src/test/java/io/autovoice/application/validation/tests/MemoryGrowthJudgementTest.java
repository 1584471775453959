package io.autovoice.application.validation.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.measure.ToyConversions;
import io.autovoice.application.measure.memory.MemoryReading;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryGrowthJudgementTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void what_the_first_songs_take_does_not_count() {
        TestOutcome outcome = MemoryGrowthTest.judge(readings(0, 0));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.figures()).containsEntry("heap_mib_a_song", 0.0).containsEntry("songs", 20.0);
    }

    @Test
    void a_song_that_stays_on_the_heap_is_found() {
        TestOutcome outcome = MemoryGrowthTest.judge(readings(1, 0));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.reason()).contains("the heap grows by 1.00 MiB a song (at most 0.50)");
    }

    @Test
    void native_memory_that_is_never_given_back_is_found() {
        assertThat(MemoryGrowthTest.judge(readings(0, 5)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(MemoryGrowthTest.judge(readings(0, 3)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void where_native_memory_is_not_told_the_heap_decides_and_it_is_said() {
        List<MemoryReading> readings = readings(0, 9).stream()
                .map(each -> new MemoryReading(0, each.heapUsedBytes(), 1, OptionalLong.empty()))
                .toList();

        TestOutcome outcome = MemoryGrowthTest.judge(readings);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.reason()).endsWith("native memory isn't told on this system");
    }

    @Test
    void twenty_songs_are_converted_with_a_reading_behind_each() {
        Deque<MemoryReading> left = new ArrayDeque<>(readings(1, 0));

        TestOutcome outcome = new MemoryGrowthTest(
                        ToyConversions.converting(ToyConversions.stages()), left::removeFirst)
                .run(ToyConversions.SONG, ToyConversions.VOICE, StageProgress.NONE);

        assertThat(left).isEmpty();
        assertThat(outcome.figures()).containsEntry("heap_mib_a_song", 1.0);
    }

    /** So many MiB more for each song; the first three take much. */
    private static List<MemoryReading> readings(int heap, int outside) {
        List<MemoryReading> readings = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            long used = 100 + (n < 3 ? 50L * n : 150) + (long) heap * n;
            long resident = 1000 + (long) outside * n;
            readings.add(new MemoryReading(n, used * MEBIBYTE, 500 * MEBIBYTE, OptionalLong.of(resident * MEBIBYTE)));
        }
        return readings;
    }
}
