package io.autovoice.gpu.engines.forge;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.nativelayer.EngineBuilder;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Builds on a thread of its own, so that a build that nobody can interrupt can still be cancelled and timed out: it is left to end by itself, what
 * it gives is dropped, and it does not keep the program from ending. Progress goes by time, since the builder tells nothing.
 */
public final class WatchedBuilder implements EngineBuilder {
    private static final long BEAT_MS = 150;
    private static final double USUAL_SECONDS = 60; // after which progress shows 63 %

    private final EngineBuilder builder;
    private final Duration limit;

    public WatchedBuilder(EngineBuilder builder, Duration limit) {
        this.builder = builder;
        this.limit = limit;
    }

    /**
     * @throws EngineFailedException also if it takes longer than the limit
     * @throws io.autovoice.domain.failure.ConversionCancelledException as soon as {@code progress} says so
     */
    @Override
    public Optional<BuiltEngine> build(BuildRecipe recipe, byte[] timings, StageProgress progress) {
        FutureTask<Optional<BuiltEngine>> build =
                new FutureTask<>(() -> builder.build(recipe, timings, StageProgress.NONE));
        Thread thread = new Thread(build, "engine build of " + recipe.model());
        thread.setDaemon(true);
        thread.start();
        Optional<BuiltEngine> built = await(build, recipe, progress);
        progress.advanced(1);
        return built;
    }

    @Override
    public List<NetworkLayer> layers(BuildRecipe recipe) {
        return builder.layers(recipe);
    }

    private Optional<BuiltEngine> await(
            FutureTask<Optional<BuiltEngine>> build, BuildRecipe recipe, StageProgress progress) {
        long start = System.nanoTime();
        Optional<Optional<BuiltEngine>> ended = Optional.empty();
        while (ended.isEmpty()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            progress.advanced(1 - Math.exp(-seconds / USUAL_SECONDS));
            if (seconds > limit.toMillis() / 1e3) {
                throw new EngineFailedException(
                        "Building %s took longer than %d s.".formatted(recipe.name(), limit.toSeconds()),
                        "Build it beforehand, while the GPU has nothing else to do: autovoice engines build "
                                + recipe.model());
            }
            ended = ended(build, recipe);
        }
        return ended.get();
    }

    /** Empty if it hasn't ended within a beat. */
    private static Optional<Optional<BuiltEngine>> ended(FutureTask<Optional<BuiltEngine>> build, BuildRecipe recipe) {
        try {
            return Optional.of(build.get(BEAT_MS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillAtIt) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineFailedException(
                    "Building %s was interrupted.".formatted(recipe.name()), Trouble.remedy(), interrupted);
        } catch (ExecutionException failure) {
            throw unwrapped(recipe, failure);
        }
    }

    private static RuntimeException unwrapped(BuildRecipe recipe, ExecutionException failure) {
        if (failure.getCause() instanceof ConversionException known) {
            return known;
        }
        if (failure.getCause() instanceof Error fatal && !(fatal instanceof LinkageError)) {
            throw fatal;
        }
        return Trouble.failure("building " + recipe.name(), complaint(failure), failure);
    }

    private static String complaint(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? "no reason was given" : String.valueOf(cause.getMessage());
    }
}
