/** Who is speaking or singing. May depend on audio and progress. */
@NullMarked
package io.autovoice.domain.speaker;

import org.jspecify.annotations.NullMarked;
