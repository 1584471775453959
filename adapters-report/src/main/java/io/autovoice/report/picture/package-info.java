/** Sound as pictures of bounded size, however long it is: spectrograms as PNG, and envelopes. */
@NullMarked
package io.autovoice.report.picture;

import org.jspecify.annotations.NullMarked;
