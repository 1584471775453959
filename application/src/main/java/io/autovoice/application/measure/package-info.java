/**
 * Measuring a conversion so that the figures can be trusted: warm-up, as many runs as it takes, memory and GPU meanwhile. May depend on
 * conversion and profiling; knows nothing of reports.
 */
@NullMarked
package io.autovoice.application.measure;

import org.jspecify.annotations.NullMarked;
