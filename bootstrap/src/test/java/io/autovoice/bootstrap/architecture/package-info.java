/** The rules that keep the modules a hexagon, each with a class that breaks it. */
@NullMarked
package io.autovoice.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
