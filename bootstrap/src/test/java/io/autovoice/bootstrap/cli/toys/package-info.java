/**
 * Stand-ins for all that the command line needs from a machine: audio files, models, a network and a GPU, and a fixture that runs command lines on them. For
 * tests of the commands.
 */
@NullMarked
package io.autovoice.bootstrap.cli.toys;

import org.jspecify.annotations.NullMarked;
