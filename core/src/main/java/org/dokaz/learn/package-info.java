/** Learning to label sequences: what speaks for a label, the model of it, and how a model is learned. */
@NullMarked
package org.dokaz.learn;

import org.jspecify.annotations.NullMarked;
