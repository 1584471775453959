/** How far a stage has come, and stopping it. May depend on failure. */
@NullMarked
package io.autovoice.domain.progress;

import org.jspecify.annotations.NullMarked;
