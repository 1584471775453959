package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.ComparisonRule;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.benchmark.Times;
import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.measure.environment.Comparability;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A profile that was measured before: what --save wrote, or profile.json of a validation. */
record StoredProfile(Path file, Profile profile) {

    static StoredProfile read(Path file) {
        try {
            return new StoredProfile(file, Reports.profile(Files.readString(file)));
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "'%s' could not be read: %s.".formatted(file, FileTrouble.reason(failure)),
                    "Make one with bench --save FILE.",
                    failure);
        }
    }

    /** As many warm-ups and runs as it was made of: code gets quicker with every run. */
    StabilityRule sameRuns() {
        StabilityRule rule = profile.stability().rule();
        int warmUps = Math.max(1, profile.stability().warmUps());
        int runs = profile.stability().runs();
        return new StabilityRule(warmUps, warmUps, runs, runs, rule.band(), rule.confidence());
    }

    /**
     * @throws MissingResourceException if figures of the two can't stand beside each other
     */
    TimeComparison comparedWith(Profile now, ComparisonRule rule) {
        Comparability comparability = now.comparedWith(profile);
        refuse(comparability.obstacles(), "'%s'".formatted(file));
        return TimeComparison.of(
                        TimeComparison.Method.STORED, rule, Times.of(profile), Times.of(now), comparability.remarks())
                .orElseThrow(() -> new MissingResourceException(
                        "'%s' has too few runs to compare with: %d."
                                .formatted(file, profile.stability().runs()),
                        "Make one with bench --save FILE: it needs seven runs or more."));
    }

    static void refuse(List<String> obstacles, String other) {
        if (!obstacles.isEmpty()) {
            throw new MissingResourceException(
                    "%s can't be compared with: %s.".formatted(other, String.join("; ", obstacles)),
                    "Compare what was measured on one machine, with the same song, options and models.");
        }
    }
}
