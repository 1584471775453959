/** Everything that can go wrong at run time, as one sealed family. May depend on profiling for the stage's name. */
@NullMarked
package io.autovoice.domain.failure;

import org.jspecify.annotations.NullMarked;
