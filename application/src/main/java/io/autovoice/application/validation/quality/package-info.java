/** How far stages are from a known truth. May depend on the stages, reports and the tests' names. */
@NullMarked
package io.autovoice.application.validation.quality;

import org.jspecify.annotations.NullMarked;
