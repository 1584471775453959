/** Plots as SVG within the page, drawn from documents, contours and sound. Each has a name for those who can't see it, and values on hovering. */
@NullMarked
package io.autovoice.report.plot;

import org.jspecify.annotations.NullMarked;
