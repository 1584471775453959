/** What a caller asks for: device, precision, models, and by which names engines go. May depend on the domain and on {@code model}. */
@NullMarked
package io.autovoice.application.plan.choice;

import org.jspecify.annotations.NullMarked;
