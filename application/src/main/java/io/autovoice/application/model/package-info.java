/** Networks that can stand behind a stage: what there are, what each is for, and where the installed ones lie. Depends on the domain only. */
@NullMarked
package io.autovoice.application.model;

import org.jspecify.annotations.NullMarked;
