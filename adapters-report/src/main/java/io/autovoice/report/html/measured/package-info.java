/** What was measured over many runs, on the page: profiles, resources, scaling, comparisons. May depend on sections, plots and the documents. */
@NullMarked
package io.autovoice.report.html.measured;

import org.jspecify.annotations.NullMarked;
