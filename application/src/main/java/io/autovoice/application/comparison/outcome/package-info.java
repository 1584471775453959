/** What comes out of a comparison: tracks, scores, and how each was made. May depend on the domain and the plan. */
@NullMarked
package io.autovoice.application.comparison.outcome;

import org.jspecify.annotations.NullMarked;
