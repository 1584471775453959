package io.autovoice.application.comparison;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.domain.conversion.ConversionKnobs;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a preset sets, by name: all that is there, so that nothing is kept quiet which is added later. */
final class PresetSettings {
    private PresetSettings() {}

    static Map<String, String> of(QualityPreset preset) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("separation effort", preset.separationEffort() + " of 3");
        Record conversion = preset.conversion();
        for (RecordComponent component : conversion.getClass().getRecordComponents()) {
            if (component.getType() != ConversionKnobs.class) { // those are the caller's
                settings.put(component.getName(), value(conversion, component));
            }
        }
        return settings;
    }

    private static String value(Record holder, RecordComponent component) {
        try {
            return String.valueOf(component.getAccessor().invoke(holder));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A public record can be read: " + component, impossible);
        }
    }
}
