/** Plots of figures: what was measured, where {@code plot} draws what is heard. Each has a name for those who can't see it, and values on hovering. */
@NullMarked
package io.autovoice.report.chart;

import org.jspecify.annotations.NullMarked;
