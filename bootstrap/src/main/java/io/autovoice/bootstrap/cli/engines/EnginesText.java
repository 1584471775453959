package io.autovoice.bootstrap.cli.engines;

import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.console.TextTable;
import io.autovoice.gpu.engines.cache.EngineHeader;
import io.autovoice.gpu.engines.cache.EngineListing;
import io.autovoice.gpu.engines.parity.ParityFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Engines in words, for people and for programs. */
final class EnginesText {
    private static final double MEGA = 1e6; // bytes
    private static final String NONE = "-";

    private EnginesText() {}

    static String table(List<EngineListing> engines) {
        TextTable table = new TextTable("Model", "Precision", "GPU", "TensorRT", "Size", "Parity", "State", "File");
        for (EngineListing engine : engines) {
            Optional<EngineHeader> header = engine.header();
            table.row(
                    header.map(EngineHeader::model).orElse(NONE),
                    header.map(EnginesText::precision).orElse(NONE),
                    header.map(known -> known.key().gpu()).orElse(NONE),
                    header.map(known -> known.key().tensorRt()).orElse(NONE),
                    size(engine.bytes()),
                    header.flatMap(EngineHeader::figures)
                            .map(ParityFigures::toString)
                            .orElse(NONE),
                    state(engine),
                    engine.file().getFileName().toString());
        }
        return table.toString();
    }

    static String json(List<EngineListing> engines) {
        return JsonText.of(
                Map.of("engines", engines.stream().map(EnginesText::values).toList()));
    }

    static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
    }

    private static String state(EngineListing engine) {
        return engine.state().words() + engine.problem().map(why -> ": " + why).orElse("");
    }

    private static String precision(EngineHeader header) {
        String precision = header.key().precision().key();
        return header.layersInFp32().isEmpty()
                ? precision
                : "%s, %d layers fp32"
                        .formatted(precision, header.layersInFp32().size());
    }

    private static Map<String, Object> values(EngineListing engine) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", engine.file().toString());
        values.put("bytes", engine.bytes());
        values.put("state", engine.state().words());
        values.put("problem", engine.problem().orElse(null));
        engine.header().ifPresent(header -> {
            values.put("model", header.model());
            values.putAll(header.key().fields());
            values.put("layers_in_fp32", header.layersInFp32());
            values.put(
                    "parity_cosine", header.figures().map(ParityFigures::cosine).orElse(null));
            values.put(
                    "parity_relative_l2",
                    header.figures().map(ParityFigures::relativeL2).orElse(null));
        });
        return values;
    }
}
