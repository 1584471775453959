/**
 * Lets the next engine take over when one fails: each stage's port once more, over a ladder of engines that are opened on first use. A stage
 * with one engine is not wrapped at all. May depend on the domain, the plan and the stages.
 */
@NullMarked
package io.autovoice.application.fallback;

import org.jspecify.annotations.NullMarked;
