/** Documents and pictures as one page that needs nothing else: no network, no other file. */
@NullMarked
package io.autovoice.report.html;

import org.jspecify.annotations.NullMarked;
