/** What figures were measured on, so that they are compared with their like only. May depend on the domain and the plan. */
@NullMarked
package io.autovoice.application.measure.environment;

import org.jspecify.annotations.NullMarked;
