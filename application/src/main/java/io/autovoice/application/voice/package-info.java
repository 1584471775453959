/** Making a target voice out of recordings of it. May depend on the domain and io. */
@NullMarked
package io.autovoice.application.voice;

import org.jspecify.annotations.NullMarked;
