package io.autovoice.cpu.models;

import io.autovoice.application.model.ModelFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code model.json}: keys always in this order. */
final class ManifestJson {
    static final int FORMAT_VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestJson() {}

    static void write(Path path, Manifest manifest) throws IOException {
        ObjectNode json = MAPPER.createObjectNode()
                .put("format_version", FORMAT_VERSION)
                .put("name", manifest.name())
                .put("family", key(manifest.family()))
                .put("sha256", manifest.sha256())
                .put("bytes", manifest.bytes())
                .put("modified_ms", manifest.modifiedMs())
                .put("source", manifest.source())
                .put("source_sha256", manifest.sourceSha256())
                .put("licence", manifest.licence());
        Files.writeString(path, MAPPER.writeValueAsString(json) + "\n");
    }

    /** @throws IOException if the file is missing, damaged or of a newer format */
    static Manifest read(Path path) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(path));
            int version = json.required("format_version").intValue();
            if (version > FORMAT_VERSION) {
                throw new IOException("a newer version of autovoice installed it (format %d, this one knows %d)"
                        .formatted(version, FORMAT_VERSION));
            }
            return manifest(json);
        } catch (JacksonException | IllegalArgumentException damage) {
            throw new IOException("model.json is damaged", damage);
        }
    }

    static String key(ModelFamily family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private static Manifest manifest(JsonNode json) {
        return new Manifest(
                json.required("name").stringValue(),
                ModelFamily.valueOf(json.required("family").stringValue().toUpperCase(Locale.ROOT)),
                json.required("sha256").stringValue(),
                json.required("bytes").longValue(),
                json.required("modified_ms").longValue(),
                json.required("source").stringValue(),
                json.required("source_sha256").stringValue(),
                json.required("licence").stringValue());
    }
}
