/** Moving sung notes towards a scale: notes, the song's own tuning, its key, and the correction. May depend on pitch and technique. */
@NullMarked
package io.autovoice.domain.tuning;

import org.jspecify.annotations.NullMarked;
