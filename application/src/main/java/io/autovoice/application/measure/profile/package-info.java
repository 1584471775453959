/** A profile: what one conversion costs on one machine, from many runs. Values and how they are made of runs. May depend on the rest of measure. */
@NullMarked
package io.autovoice.application.measure.profile;

import org.jspecify.annotations.NullMarked;
