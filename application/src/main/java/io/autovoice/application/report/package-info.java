/**
 * What a report tells of a run or of a validation, and the port to whoever writes it. May depend on the plan and on the converted song;
 * knows nothing of how the figures were measured.
 */
@NullMarked
package io.autovoice.application.report;

import org.jspecify.annotations.NullMarked;
