package io.autovoice.cpu.models.reference;

import io.autovoice.cpu.models.weights.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Weights that formulas make, the same as the original network had when its outputs were stored; on request some in each other's place. */
final class MadeWeights implements Weights {
    private final Map<String, ReferenceInput> recipes;

    private MadeWeights(Map<String, ReferenceInput> recipes) {
        this.recipes = recipes;
    }

    static MadeWeights of(List<ReferenceInput> recipes) {
        return new MadeWeights(recipes.stream().collect(Collectors.toMap(ReferenceInput::name, Function.identity())));
    }

    /** Each block whose name contains one of two words takes the numbers of that with the other. */
    MadeWeights exchanged(String one, String other) {
        return new MadeWeights(recipes.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> recipe(counterpart(name, one, other)))));
    }

    @Override
    public Set<String> names() {
        return recipes.keySet();
    }

    @Override
    public long[] shape(String name) {
        return recipe(name).shape().clone();
    }

    @Override
    public float[] values(String name) {
        return recipe(name).tensor().toFloats();
    }

    private ReferenceInput recipe(String name) {
        return Optional.ofNullable(recipes.get(name)).orElseThrow();
    }

    private static String counterpart(String name, String one, String other) {
        return name.contains(one) ? name.replace(one, other) : name.replace(other, one);
    }
}
