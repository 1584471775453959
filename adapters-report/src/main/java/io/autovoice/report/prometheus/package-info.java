/**
 * What a server has converted, as text that Prometheus reads. Counts and histograms alone, of few and fixed names, so that no song or voice makes a
 * time series of its own. May depend on the domain and on the conversion that it counts.
 */
@NullMarked
package io.autovoice.report.prometheus;

import org.jspecify.annotations.NullMarked;
