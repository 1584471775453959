/** Small programs that the proof on a GPU is made of: each does one thing, prints what it found, and ends with 0 if that was right. */
package io.autovoice.proof;
