package io.autovoice.cpu.voices;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceDescription.Source;
import io.autovoice.application.voice.reference.SungRange;
import io.autovoice.cpu.voices.StoredVoice.Generator;
import io.autovoice.cpu.voices.StoredVoice.Recording;
import io.autovoice.cpu.voices.StoredVoice.Sound;
import io.autovoice.domain.conversion.VoiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code voice.json}: keys always in this order. */
final class VoiceJson {
    private static final int RECORDING_VERSION = 1;
    private static final int GENERATOR_VERSION = 2; // programs that know recordings alone refuse it

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VoiceJson() {}

    /** Made by a later version of this program, in a way that this one doesn't know. */
    static final class NewerFormatException extends IOException {
        private static final long serialVersionUID = 1L;

        NewerFormatException(int version) {
            super("format %d, this program knows %d".formatted(version, GENERATOR_VERSION));
        }
    }

    static void write(Path path, StoredVoice voice) throws IOException {
        VoiceDescription description = voice.description();
        ObjectNode json = MAPPER.createObjectNode()
                .put("format_version", voice.sound() instanceof Generator ? GENERATOR_VERSION : RECORDING_VERSION)
                .put("id", description.id().value())
                .put("created", description.created().toString());
        ArrayNode sources = json.putArray("sources");
        for (Source source : description.sources()) {
            sources.addObject().put("name", source.name()).put("sha256", source.sha256());
        }
        json.put("usable_seconds", description.usableSeconds());
        ObjectNode f0 = json.putObject("f0_hertz");
        putHertz(f0, "low", description.lowF0());
        putHertz(f0, "median", description.medianF0());
        putHertz(f0, "high", description.highF0());
        description.report().ifPresent(report -> ReportJson.write(json.putObject("report"), report));
        json.put("fingerprint", voice.fingerprint());
        if (voice.sound() instanceof Generator generator) {
            GeneratorJson.write(json.putObject("generator"), generator);
        } else {
            json.put("reference_sha256", ((Recording) voice.sound()).sha256());
        }
        Files.writeString(path, MAPPER.writeValueAsString(json) + "\n");
    }

    /** @throws IOException if the file is missing or damaged; {@link NewerFormatException} if it is newer */
    static StoredVoice read(Path path) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(path));
            int version = json.required("format_version").intValue();
            if (version > GENERATOR_VERSION) {
                throw new NewerFormatException(version);
            }
            Sound sound = json.has("generator")
                    ? GeneratorJson.read(json.required("generator"))
                    : new Recording(json.required("reference_sha256").stringValue());
            return new StoredVoice(
                    description(json), json.required("fingerprint").stringValue(), sound);
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
        double usableSeconds = json.required("usable_seconds").doubleValue();
        SungRange range =
                new SungRange(hertz(f0.required("low")), hertz(f0.required("median")), hertz(f0.required("high")));
        return new VoiceDescription(
                new VoiceId(json.required("id").stringValue()),
                json.has("generator") ? VoiceDescription.Kind.GENERATOR : VoiceDescription.Kind.RECORDINGS,
                Instant.parse(json.required("created").stringValue()),
                sources(json.required("sources")),
                usableSeconds,
                range.low(),
                range.median(),
                range.high(),
                json.has("report")
                        ? Optional.of(ReportJson.read(json.required("report"), usableSeconds, range))
                        : Optional.empty());
    }

    /** JSON has no NaN. */
    private static void putHertz(ObjectNode json, String name, double hertz) {
        if (Double.isNaN(hertz)) {
            json.putNull(name);
        } else {
            json.put(name, hertz);
        }
    }

    private static double hertz(JsonNode json) {
        return json.isNull() ? Double.NaN : json.doubleValue();
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
