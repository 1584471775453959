package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import java.nio.file.Path;

/**
 * A comparison that can be listened to.
 *
 * @param page the HTML file
 */
public record PublishedComparison(Comparison comparison, Path page) {}
