package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.ComparisonRule;
import io.autovoice.application.benchmark.TakingTurns;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.measure.environment.Comparability;
import io.autovoice.bootstrap.cli.options.CommandContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another build, and this one, in turns.
 *
 * @param launcher of the other one
 * @param folder for what both write
 */
record OtherBuild(CommandContext context, Path launcher, Path folder) {

    /**
     * @param arguments of both workers
     * @throws io.autovoice.domain.failure.MissingResourceException if what the two ran on or with can't be compared
     */
    TimeComparison compare(List<String> arguments, TakingTurns turns, ComparisonRule rule) {
        try (WorkerProcess before = WorkerProcess.of(launcher, context, arguments)) {
            before.ready();
            try (WorkerProcess after = WorkerProcess.ofThisBuild(context, arguments)) {
                after.ready();
                List<String> remarks = remarks(before, after);
                return turns.compare(before::run, after::run, rule, remarks, context.progress("turns"));
            }
        }
    }

    private List<String> remarks(WorkerProcess before, WorkerProcess after) {
        Comparability comparability =
                after.profile(folder.resolve("after.json")).comparedWith(before.profile(folder.resolve("before.json")));
        List<String> obstacles = new ArrayList<>(comparability.obstacles());
        List<String> remarks = new ArrayList<>(comparability.remarks());
        obstacles.stream().filter(OtherBuild::ofTheBuild).forEach(remarks::add);
        obstacles.removeIf(OtherBuild::ofTheBuild);
        StoredProfile.refuse(obstacles, "'%s'".formatted(launcher));
        return remarks;
    }

    /** How a build starts Java is part of it: both have just run on one machine. */
    private static boolean ofTheBuild(String difference) {
        return difference.startsWith("Java:") || difference.startsWith("heap limit");
    }
}
