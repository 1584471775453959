/**
 * Comparing what two builds, or two settings, cost: runs that take turns or a stored profile, and a rule that says faster, slower or noise. May
 * depend on measure and the plan; knows nothing of files and processes.
 */
@NullMarked
package io.autovoice.application.benchmark;

import org.jspecify.annotations.NullMarked;
