/** What can honestly be said of numbers that were measured more than once. Pure; depends on the JDK only. */
@NullMarked
package io.autovoice.application.measure.statistics;

import org.jspecify.annotations.NullMarked;
