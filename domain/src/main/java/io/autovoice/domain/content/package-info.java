/** What is being said or sung, whoever does it. May depend on audio and progress. */
@NullMarked
package io.autovoice.domain.content;

import org.jspecify.annotations.NullMarked;
