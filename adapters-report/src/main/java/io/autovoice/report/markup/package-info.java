/** Writing HTML that can't be broken by what it shows. */
@NullMarked
package io.autovoice.report.markup;

import org.jspecify.annotations.NullMarked;
