package io.autovoice.gpu.engines.forge;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds an FP16 engine that the gate trusts, with as few layers in FP32 as it takes. First none; then those of delicate kinds, the first and the last;
 * then all, to see whether it can be done at all; then, by bisection over groups of neighbouring layers, the shortest stretch that will do: its end first,
 * then its start. More layers in FP32 are taken never to be worse. No more than nine builds.
 */
final class PrecisionSearch {
    private static final int GROUPS = 8;

    private final Attempts attempts;
    private final BuildRecipe recipe;

    PrecisionSearch(Attempts attempts, BuildRecipe recipe) {
        this.attempts = attempts;
        this.recipe = recipe;
    }

    /** The trusted engine, or the last one tried if none is. */
    ForgedEngine find() {
        ForgedEngine plain = attempts.attempt(recipe, Set.of());
        if (plain.verdict().trusted() || recipe.precision() == Precision.FP32) {
            return plain;
        }
        List<NetworkLayer> layers = attempts.layers(recipe);
        if (layers.isEmpty()) {
            return plain;
        }
        ForgedEngine careful = attempt(delicate(layers), plain);
        if (careful.verdict().trusted()) {
            return careful;
        }
        ForgedEngine safe = attempt(stretch(layers, 0, GROUPS), careful);
        return safe.verdict().trusted() ? shortest(layers, safe) : safe;
    }

    private ForgedEngine shortest(List<NetworkLayer> layers, ForgedEngine safe) {
        ForgedEngine best = safe;
        int low = 0; // stretches from 0 that end here fail
        int end = GROUPS; // those that end here pass
        while (end - low > 1) {
            int middle = (low + end) / 2;
            ForgedEngine tried = attempt(stretch(layers, 0, middle), best);
            best = tried.verdict().trusted() ? tried : best;
            end = tried.verdict().trusted() ? middle : end;
            low = tried.verdict().trusted() ? low : middle;
        }
        int start = 0; // stretches that start here pass
        int high = end; // those that start here fail: they are empty
        while (high - start > 1) {
            int middle = (start + high) / 2;
            ForgedEngine tried = attempt(stretch(layers, middle, end), best);
            best = tried.verdict().trusted() ? tried : best;
            start = tried.verdict().trusted() ? middle : start;
            high = tried.verdict().trusted() ? high : middle;
        }
        return best;
    }

    /** An engine that can't be built with these constraints is one that isn't trusted: {@code before} stands, with that as objection. */
    private ForgedEngine attempt(Set<String> inFp32, ForgedEngine before) {
        try {
            return attempts.attempt(recipe, inFp32);
        } catch (EngineFailedException failure) {
            return before.objectedTo("with %d layers in FP32: %s".formatted(inFp32.size(), failure.getMessage()));
        }
    }

    private static Set<String> delicate(List<NetworkLayer> layers) {
        Set<String> names = layers.stream()
                .filter(NetworkLayer::delicate)
                .map(NetworkLayer::name)
                .collect(Collectors.toSet());
        names.add(layers.get(0).name());
        names.add(layers.get(layers.size() - 1).name());
        return names;
    }

    /** The groups from {@code start} to before {@code end}, and the delicate layers wherever they are. */
    private static Set<String> stretch(List<NetworkLayer> layers, int start, int end) {
        Set<String> names = new HashSet<>(delicate(layers));
        IntStream.range(layers.size() * start / GROUPS, layers.size() * end / GROUPS)
                .forEach(index -> names.add(layers.get(index).name()));
        return names;
    }
}
