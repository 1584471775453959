package io.autovoice.cpu.voices;

import io.autovoice.cpu.voices.StoredVoice.Generator;
import io.autovoice.domain.conversion.GeneratorSettings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of {@code voice.json} that a generator has. */
final class GeneratorJson {
    private static final String FAMILY = "rvc";

    private GeneratorJson() {}

    static void write(ObjectNode json, Generator generator) {
        GeneratorSettings settings = generator.settings();
        json.put("family", FAMILY)
                .put("sha256", generator.sha256())
                .put("features_sha256", generator.featuresSha256().orElse(null))
                .put("speaker", settings.speaker())
                .put("index_rate", settings.indexRate())
                .put("protect", settings.protect())
                .put("rms_mix", settings.rmsMix());
    }

    static Generator read(JsonNode json) {
        String family = json.required("family").stringValue();
        if (!family.equals(FAMILY)) {
            throw new IllegalArgumentException("a generator of the family '%s' is not known".formatted(family));
        }
        JsonNode features = json.required("features_sha256");
        return new Generator(
                json.required("sha256").stringValue(),
                features.isNull() ? Optional.empty() : Optional.of(features.stringValue()),
                new GeneratorSettings(
                        json.required("speaker").intValue(),
                        json.required("index_rate").doubleValue(),
                        json.required("protect").doubleValue(),
                        json.required("rms_mix").doubleValue()));
    }
}
