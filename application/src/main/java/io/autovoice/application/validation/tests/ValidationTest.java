package io.autovoice.application.validation.tests;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be asked of a validation, in the order of its report. The first three are the requirement's. */
public enum ValidationTest {
    COMPONENT_TIMING(Subject.SONG),
    LATENCY_TENSORRT(Subject.SONG),
    GPU_UTILIZATION(Subject.SONG),
    LENGTH_EXACT(Subject.SONG),
    DETERMINISM(Subject.SONG),
    SIMILARITY(Subject.SONG),
    SEPARATION_QUALITY(Subject.SYSTEM),
    F0_QUALITY(Subject.SYSTEM),
    SCALING(Subject.SYSTEM),
    MEMORY_GROWTH(Subject.SYSTEM);

    /** What a test says something about. */
    public enum Subject {
        /** This song: asked again for each. */
        SONG,
        /** The system, whatever the song: asked once for all songs. */
        SYSTEM
    }

    /** Those that judge the runs of the profile. */
    public static final Set<ValidationTest> OF_RUNS = Collections.unmodifiableSet(
            EnumSet.of(COMPONENT_TIMING, GPU_UTILIZATION, LENGTH_EXACT, DETERMINISM, SIMILARITY));

    private final Subject subject;

    ValidationTest(Subject subject) {
        this.subject = subject;
    }

    /** The test of that name, in any case. */
    public static ValidationTest of(String name) {
        return Arrays.stream(values())
                .filter(test -> test.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A test is one of %s, got '%s'".formatted(names(), name)));
    }

    public static String names() {
        return Arrays.stream(values()).map(ValidationTest::key).collect(Collectors.joining(", "));
    }

    /** The name in options and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Subject subject() {
        return subject;
    }

    TestOutcome judged(boolean passed, String reason, Map<String, Double> figures) {
        return new TestOutcome(key(), passed ? Verdict.PASSED : Verdict.FAILED, reason, figures);
    }

    /** It could not be told here. */
    public TestOutcome skipped(String reason) {
        return new TestOutcome(key(), Verdict.SKIPPED, reason, Map.of());
    }

    /** What it needs did not work. */
    public TestOutcome failed(String reason) {
        return new TestOutcome(key(), Verdict.FAILED, reason, Map.of());
    }
}
