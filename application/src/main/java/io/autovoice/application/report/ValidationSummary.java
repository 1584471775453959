package io.autovoice.application.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Several validations: one of the system and one for each song.
 *
 * @param entries in the order they ran
 */
public record ValidationSummary(List<Entry> entries) {
    public ValidationSummary {
        entries = List.copyOf(entries);
    }

    public Verdict verdict() {
        return Verdict.of(entries.stream().map(Entry::verdict).toList());
    }

    /**
     * One validation.
     *
     * @param name of the song
     * @param folder of its report, relative to the summary; empty if it has none
     * @param tests verdicts by the tests' names
     * @param soundSha256 of the converted song's samples
     * @param realTimeFactor median; empty if nothing was timed
     * @param trouble why it could not be validated, a sentence
     */
    public record Entry(
            String name,
            Optional<String> folder,
            Verdict verdict,
            Map<String, Verdict> tests,
            Optional<String> soundSha256,
            OptionalDouble realTimeFactor,
            Optional<String> trouble) {
        public Entry {
            tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
        }

        public static Entry of(String name, String folder, ValidationReport report) {
            Map<String, Verdict> tests = new LinkedHashMap<>();
            report.outcomes().forEach(outcome -> tests.put(outcome.name(), outcome.verdict()));
            return new Entry(
                    name,
                    Optional.of(folder),
                    report.verdict(),
                    tests,
                    report.details().soundSha256(),
                    report.profile()
                            .map(profile -> OptionalDouble.of(profile.total()
                                    .realTimeFactor(profile.workload().songSeconds())))
                            .orElseGet(OptionalDouble::empty),
                    Optional.empty());
        }

        /** A song that could not be validated at all. */
        public static Entry failed(String name, String trouble) {
            return new Entry(
                    name,
                    Optional.empty(),
                    Verdict.FAILED,
                    Map.of(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.of(trouble));
        }
    }
}
