package io.autovoice.report.json;

import io.autovoice.report.document.Rounded;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How all our JSON looks: two blanks of indentation, {@code "key": value}, keys in the order they were put, a newline at the end. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private JsonText() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static String of(ObjectNode object) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** Puts a number, without exponent; null for what is not finite. */
    public static void put(ObjectNode object, String key, double value) {
        if (Double.isFinite(value)) {
            object.put(key, Rounded.shortest(value));
        } else {
            object.putNull(key);
        }
    }

    public static void put(ObjectNode object, String key, Optional<String> text) {
        text.ifPresentOrElse(present -> object.put(key, present), () -> object.putNull(key));
    }

    public static void put(ObjectNode object, String key, Collection<String> texts) {
        ArrayNode array = object.putArray(key);
        texts.forEach(array::add);
    }
}
