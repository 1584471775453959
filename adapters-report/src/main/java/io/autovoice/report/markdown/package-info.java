/** Documents as Markdown, for reading in a terminal or a pull request. */
@NullMarked
package io.autovoice.report.markdown;

import org.jspecify.annotations.NullMarked;
