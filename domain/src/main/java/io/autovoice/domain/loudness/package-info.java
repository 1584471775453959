/** How loud sound is to ears rather than to meters. Knows audio and nothing else. */
@NullMarked
package io.autovoice.domain.loudness;

import org.jspecify.annotations.NullMarked;
