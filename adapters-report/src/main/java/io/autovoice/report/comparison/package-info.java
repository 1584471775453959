/** The page on which conversions are listened to and compared. May use the parts that report pages are made of. */
@NullMarked
package io.autovoice.report.comparison;

import org.jspecify.annotations.NullMarked;
