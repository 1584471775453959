/** What will run where, and why: decided before anything is wired, by a pure function. May depend on the domain. */
@NullMarked
package io.autovoice.application.plan;

import org.jspecify.annotations.NullMarked;
