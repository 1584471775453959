/**
 * What there is of a GPU and of engines for it: plain values that a probe and an adapter fill in. May depend on the domain, on {@code model} and
 * on {@code choice}.
 */
@NullMarked
package io.autovoice.application.plan.gpu;

import org.jspecify.annotations.NullMarked;
