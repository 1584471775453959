package io.autovoice.application.validation.tests;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.measure.memory.MemoryProbe;
import io.autovoice.application.measure.memory.MemoryReading;
import io.autovoice.application.measure.statistics.RobustLine;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.LoopedWaveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Memory does not grow from song to song: twenty short ones of three lengths, read after a garbage collection behind each. The first songs load and size what later ones reuse
 * and don't count; the slope of the rest is that of a robust line.
 */
public record MemoryGrowthTest(ConvertSong conversion, MemoryProbe memory) {
    static final int SONGS = 20;
    static final int WARM_UPS = 5;
    private static final int SHORTEST_SECONDS = 3;
    private static final int LENGTHS = 3;
    // MiB a song. The samples of a song of 4 s in stereo at 44.1 kHz are 1.3 MiB: whoever keeps one of them is found.
    static final double MOST_HEAP = 0.5;
    // MiB a song. Allocators give pages back late and in lumps: what is kept shows against that only if it is more than
    // this.
    static final double MOST_NATIVE = 4;
    private static final double MEBIBYTE = 1 << 20;

    public TestOutcome run(Waveform given, VoiceId voice, StageProgress progress) {
        List<MemoryReading> readings = new ArrayList<>();
        for (int n = 0; n < SONGS; n++) {
            int seconds = SHORTEST_SECONDS + n % LENGTHS;
            Waveform song = new LoopedWaveform(given, given.rate().frames(seconds));
            PlainRun.of(conversion, song, voice, progress.part((double) n / SONGS, (n + 1.0) / SONGS));
            readings.add(memory.readSettled());
        }
        return judge(readings);
    }

    /** @param readings one after each song */
    static TestOutcome judge(List<MemoryReading> readings) {
        List<MemoryReading> counted = readings.subList(WARM_UPS, readings.size());
        double heap = slope(counted.stream()
                .map(reading -> reading.heapUsedBytes() / MEBIBYTE)
                .toList());
        List<Double> nativeMemory = counted.stream()
                .map(MemoryReading::nativeBytes)
                .filter(OptionalLong::isPresent)
                .map(bytes -> bytes.getAsLong() / MEBIBYTE)
                .toList();
        Map<String, Double> figures = new TreeMap<>();
        figures.put("songs", (double) readings.size());
        figures.put("warm_ups", (double) WARM_UPS);
        figures.put("heap_mib_a_song", heap);
        figures.put("limit_heap_mib_a_song", MOST_HEAP);
        String reason = String.format(
                Locale.ROOT,
                "Over %d songs after %d the heap grows by %.2f MiB a song (at most %.2f)",
                counted.size(),
                WARM_UPS,
                heap,
                MOST_HEAP);
        if (nativeMemory.size() < counted.size()) {
            return ValidationTest.MEMORY_GROWTH.judged(
                    heap <= MOST_HEAP, reason + "; native memory isn't told on this system", figures);
        }
        double outside = slope(nativeMemory);
        figures.put("native_mib_a_song", outside);
        figures.put("limit_native_mib_a_song", MOST_NATIVE);
        reason += String.format(Locale.ROOT, ", native memory by %.2f MiB a song (at most %.2f)", outside, MOST_NATIVE);
        return ValidationTest.MEMORY_GROWTH.judged(heap <= MOST_HEAP && outside <= MOST_NATIVE, reason, figures);
    }

    /** Of values at 0, 1, 2 ... */
    private static double slope(List<Double> values) {
        return RobustLine.slope(
                IntStream.range(0, values.size()).mapToObj(n -> (double) n).toList(), values);
    }
}
