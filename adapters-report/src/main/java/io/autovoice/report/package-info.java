/** The files of a report folder: written from a run, or made anew from what is there. May depend on domain, application, Jackson and JTransforms. */
@NullMarked
package io.autovoice.report;

import org.jspecify.annotations.NullMarked;
