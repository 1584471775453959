package io.autovoice.application.validation.tests;

import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.report.TestOutcome;
import java.util.List;
import java.util.Map;

/** Every run gives the same samples to the bit, the cold ones too. */
public final class DeterminismTest {
    private static final ValidationTest TEST = ValidationTest.DETERMINISM;

    private DeterminismTest() {}

    /** @param runs all of them, warm-ups first */
    public static TestOutcome judge(List<RunRecord> runs) {
        if (runs.size() < 2) {
            return TEST.skipped("A single run can't be compared with another");
        }
        List<String> hashes =
                runs.stream().map(RunRecord::soundSha256).distinct().toList();
        String reason = hashes.size() == 1
                ? "%d runs gave the same samples: SHA-256 %s".formatted(runs.size(), hashes.get(0))
                : "%d runs gave %d different sounds".formatted(runs.size(), hashes.size());
        return TEST.judged(hashes.size() == 1, reason, Map.of("runs", (double) runs.size(), "distinct_sounds", (double)
                hashes.size()));
    }
}
