/** What a vocoder's synthesis leaves to whoever is fastest at it. */
@NullMarked
package io.autovoice.domain.vocoder;

import org.jspecify.annotations.NullMarked;
