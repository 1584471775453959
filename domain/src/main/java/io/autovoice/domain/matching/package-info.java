/** What finding like frames among many needs of a machine: inner products of rows with rows. */
@NullMarked
package io.autovoice.domain.matching;

import org.jspecify.annotations.NullMarked;
