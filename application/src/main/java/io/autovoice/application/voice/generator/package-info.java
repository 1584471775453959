/** Taking in voices that are trained generators. May depend on the domain and on {@code io}. */
@NullMarked
package io.autovoice.application.voice.generator;

import org.jspecify.annotations.NullMarked;
