/** What is told about a run: the stages, their times, and the engines that ran them. May depend on the JDK only. */
@NullMarked
package io.autovoice.domain.profiling;

import org.jspecify.annotations.NullMarked;
