/** Finding like frames among many: the blocked product through ND4J, the selection in Java. The one place of this module that sees ND4J. */
@NullMarked
package io.autovoice.cpu.matching;

import org.jspecify.annotations.NullMarked;
