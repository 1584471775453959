/** The language of singing voice conversion: values, stage ports, profiling events and failures. May depend on the JDK only. */
@NullMarked
package io.autovoice.domain;

import org.jspecify.annotations.NullMarked;
