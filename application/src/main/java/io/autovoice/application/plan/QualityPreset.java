package io.autovoice.application.plan;

import io.autovoice.domain.conversion.ConversionSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A row of choices between speed and quality; time rises along the row and quality does not fall. docs/quality.md holds the measured
 * figures.
 */
public enum QualityPreset {
    DRAFT(1, 8),
    FAST(2, 32),
    BALANCED(3, 32),
    HIGH(3, 32),
    STUDIO(3, 32);

    private final int separationEffort;
    private final int neighbours;

    QualityPreset(int separationEffort, int neighbours) {
        this.separationEffort = separationEffort;
        this.neighbours = neighbours;
    }

    /** The preset of that name, in any case. */
    public static QualityPreset of(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A preset is one of %s, got '%s'".formatted(names(), name)));
    }

    public static String names() {
        return Arrays.stream(values()).map(QualityPreset::key).collect(Collectors.joining(", "));
    }

    /** The name in options and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 1 (quick) to 3 (thorough): what the separator makes of it is its own. */
    public int separationEffort() {
        return separationEffort;
    }

    public ConversionSettings conversion() {
        return new ConversionSettings(ConversionSettings.DEFAULT.clarity(), neighbours);
    }
}
