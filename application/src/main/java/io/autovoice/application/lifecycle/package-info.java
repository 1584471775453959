/** Who closes what: the one owner of everything that lives as long as a run of the program. Depends on the JDK only. */
@NullMarked
package io.autovoice.application.lifecycle;

import org.jspecify.annotations.NullMarked;
