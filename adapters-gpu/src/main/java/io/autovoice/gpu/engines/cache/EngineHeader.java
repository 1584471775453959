package io.autovoice.gpu.engines.cache;

import io.autovoice.gpu.engines.parity.ParityFigures;
import io.autovoice.gpu.engines.recipe.EngineKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cached engine says of itself.
 *
 * @param model the network's name when it was built, for people
 * @param layersInFp32 of an FP16 engine, in order
 * @param figures parity with FP32, where it was compared
 * @param refusal why the parity gate keeps it out, as half a sentence; there is no engine then
 */
public record EngineHeader(
        EngineKey key,
        String model,
        List<String> layersInFp32,
        Optional<ParityFigures> figures,
        Optional<String> refusal) {
    private static final String LAYERS = "layers_in_fp32";
    private static final String COSINE = "parity_cosine";
    private static final String L2 = "parity_relative_l2";
    private static final String REFUSAL = "kept_out";
    private static final String MODEL = "model";
    private static final String BREAK = "\n";

    public EngineHeader {
        layersInFp32 = List.copyOf(layersInFp32);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(key.fields());
        fields.put(MODEL, model);
        fields.put(LAYERS, String.join(BREAK, layersInFp32));
        figures.ifPresent(parity -> {
            fields.put(COSINE, Double.toString(parity.cosine()));
            fields.put(L2, Double.toString(parity.relativeL2()));
        });
        refusal.ifPresent(why -> fields.put(REFUSAL, why));
        return fields;
    }

    /** @throws IllegalArgumentException if that isn't a header */
    static EngineHeader from(Map<String, String> fields) {
        String layers = fields.getOrDefault(LAYERS, "");
        return new EngineHeader(
                EngineKey.from(fields),
                fields.getOrDefault(MODEL, "?"),
                layers.isEmpty() ? List.of() : List.of(layers.split(BREAK)),
                figures(fields),
                Optional.ofNullable(fields.get(REFUSAL)));
    }

    private static Optional<ParityFigures> figures(Map<String, String> fields) {
        String cosine = fields.get(COSINE);
        String l2 = fields.get(L2);
        return cosine == null || l2 == null
                ? Optional.empty()
                : Optional.of(new ParityFigures(Double.parseDouble(cosine), Double.parseDouble(l2)));
    }
}
