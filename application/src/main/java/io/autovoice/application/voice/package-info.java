/** Making a target voice out of recordings of it. May depend on the domain, io and {@code reference}. */
@NullMarked
package io.autovoice.application.voice;

import org.jspecify.annotations.NullMarked;
