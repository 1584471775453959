package io.autovoice.gpu.engines.forge;

import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.parity.ParityVerdict;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.util.Optional;

/**
 * What a build or a search ended with.
 *
 * @param recipe with the layers that were left in FP32
 * @param built the engine of that recipe, trusted or not
 * @param builds how many it took so far
 */
public record ForgedEngine(BuildRecipe recipe, BuiltEngine built, ParityVerdict verdict, int builds) {

    /** This one, not trusted for that reason. */
    ForgedEngine objectedTo(String objection) {
        return new ForgedEngine(recipe, built, new ParityVerdict(verdict.figures(), Optional.of(objection)), builds);
    }
}
