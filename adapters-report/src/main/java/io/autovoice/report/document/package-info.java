/** What the files of a report say, rounded as they say it: made from a run, or read back from JSON. Markdown and HTML are drawn from these alone, so that a rebuilt report equals the first. */
@NullMarked
package io.autovoice.report.document;

import org.jspecify.annotations.NullMarked;
