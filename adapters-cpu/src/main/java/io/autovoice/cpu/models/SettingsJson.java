package io.autovoice.cpu.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code settings.json}: one object, of which whatever is a string or a number counts. */
final class SettingsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SettingsJson() {}

    /**
     * Empty if there is no such file.
     *
     * @throws IOException if it is no JSON object
     */
    static Map<String, String> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Map.of();
        }
        try {
            return MAPPER.readTree(Files.readString(path)).asObject().properties().stream()
                    .filter(setting ->
                            setting.getValue().isString() || setting.getValue().isNumber())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, setting -> setting.getValue().asString()));
        } catch (JacksonException damage) {
            throw new IOException("'%s' is no JSON object".formatted(path.getFileName()), damage);
        }
    }
}
