/**
 * One song in several voices and presets, scored and put side by side to be listened to. May depend on the domain, on the conversion and its
 * stages, and on {@code io}.
 */
@NullMarked
package io.autovoice.application.comparison;

import org.jspecify.annotations.NullMarked;
