/** The four stages as one value, ready to run. May depend on the domain and the plan. */
@NullMarked
package io.autovoice.application.stages;

import org.jspecify.annotations.NullMarked;
