package io.autovoice.cpu.voices;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceDescription.Source;
import io.autovoice.domain.conversion.VoiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code voice.json}: keys always in this order. */
final class VoiceJson {
    static final int FORMAT_VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VoiceJson() {}

    /** Made by a later version of this program, in a way that this one doesn't know. */
    static final class NewerFormatException extends IOException {
        private static final long serialVersionUID = 1L;

        NewerFormatException(int version) {
            super("format %d, this program knows %d".formatted(version, FORMAT_VERSION));
        }
    }

    static void write(Path path, StoredVoice voice) throws IOException {
        VoiceDescription description = voice.description();
        ObjectNode json = MAPPER.createObjectNode()
                .put("format_version", FORMAT_VERSION)
                .put("id", description.id().value())
                .put("created", description.created().toString());
        ArrayNode sources = json.putArray("sources");
        for (Source source : description.sources()) {
            sources.addObject().put("name", source.name()).put("sha256", source.sha256());
        }
        json.put("usable_seconds", description.usableSeconds());
        json.putObject("f0_hertz")
                .put("low", description.lowF0())
                .put("median", description.medianF0())
                .put("high", description.highF0());
        json.put("fingerprint", voice.fingerprint()).put("reference_sha256", voice.referenceSha256());
        Files.writeString(path, MAPPER.writeValueAsString(json) + "\n");
    }

    /** @throws IOException if the file is missing or damaged; {@link NewerFormatException} if it is newer */
    static StoredVoice read(Path path) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(path));
            int version = json.required("format_version").intValue();
            if (version > FORMAT_VERSION) {
                throw new NewerFormatException(version);
            }
            return new StoredVoice(
                    description(json),
                    json.required("fingerprint").stringValue(),
                    json.required("reference_sha256").stringValue());
        } catch (JacksonException damage) {
            throw new IOException("voice.json is damaged: " + withoutLocation(damage), damage);
        } catch (IllegalArgumentException | DateTimeException damage) {
            throw new IOException("voice.json is damaged: " + damage.getMessage(), damage);
        }
    }

    /** Jackson's sentence may end in brackets with the source, which it hides, and a position, which it doesn't know. */
    private static String withoutLocation(JacksonException damage) {
        return damage.getOriginalMessage().replaceFirst("(?s) \\(start marker.*", "");
    }

    private static VoiceDescription description(JsonNode json) {
        JsonNode f0 = json.required("f0_hertz");
        return new VoiceDescription(
                new VoiceId(json.required("id").stringValue()),
                Instant.parse(json.required("created").stringValue()),
                sources(json.required("sources")),
                json.required("usable_seconds").doubleValue(),
                f0.required("low").doubleValue(),
                f0.required("median").doubleValue(),
                f0.required("high").doubleValue());
    }

    private static List<Source> sources(JsonNode json) {
        List<Source> sources = new ArrayList<>();
        for (JsonNode source : json) {
            sources.add(new Source(
                    source.required("name").stringValue(),
                    source.required("sha256").stringValue()));
        }
        return sources;
    }
}
