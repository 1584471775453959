/** Turning one singer's voice into another's. May depend on audio, pitch and progress. */
@NullMarked
package io.autovoice.domain.conversion;

import org.jspecify.annotations.NullMarked;
