/** How alike two voices are. May depend on the domain and on {@code io}. */
@NullMarked
package io.autovoice.application.similarity;

import org.jspecify.annotations.NullMarked;
